// The days law begins or ends to bind, with the libraries that write feeds: an entry of its own, so that nobody else loads them.

export { atom, icalendar } from "./calendar.feeds.ts";
export { type CalendarAnswer, calendarDays, calendarFeed, calendarFor, calendarOf, lawCalendar } from "./calendar.ts";
