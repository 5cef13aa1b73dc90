// One's own notices: what is new, how it is wanted by e-mail, and the feed.
import { Link } from "@tanstack/react-router";
import { noticePlace } from "@yawara/answers/notices";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { type Place, Room } from "../register/room.tsx";
import { NoticesExport } from "./export-notices.tsx";
import { NoticeFeed } from "./notice-feed.tsx";
import { NoticeWishes } from "./notice-wishes.tsx";
import { type NoticeLine, useNotices } from "./use-notices.ts";
import { NOTICES_PAGE_WORDS } from "./words.ts";

const PAGE = 50;

export function NoticesPage() {
  return <Room page="notices">{(place) => <Notices place={place} />}</Room>;
}

function Notices({ place }: { place: Place }) {
  const words = useWords(NOTICES_PAGE_WORDS);
  const language = useLanguage();
  const [offset, setOffset] = useState(0);
  const { data, isError, refetch } = useNotices(place.organisation.id, { limit: PAGE, offset });
  const { send, refused } = useChange(() => ask<object>(language, "POST", "v1/notices/read", {}));
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading />;
  return (
    <div className="max-w-4xl space-y-8">
      {data.total === 0 ? (
        <Empty title={words.emptyTitle}>
          <p>{words.empty}</p>
          <p className="mt-4">
            <Link to="/$language/register" params={{ language }} className={buttonClass("filled")}>
              {words.toLedger}
            </Link>
          </p>
        </Empty>
      ) : (
        <div className="space-y-4">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p role="status" className="font-bold">
              {words.total(data.unread)}
            </p>
            <div className="flex flex-wrap gap-2">
              {data.unread > 0 && <Button onClick={() => void send(undefined)}>{words.markAll}</Button>}
              <NoticesExport />
            </div>
          </div>
          <Refusal of={refused} />
          <ul className="divide-y divide-line border-line border-y">
            {data.notices.map((notice) => (
              <Line key={notice.id} notice={notice} />
            ))}
          </ul>
          <div className="flex flex-wrap gap-2">
            {offset > 0 && <Button onClick={() => setOffset(0)}>{words.newest}</Button>}
            {offset + PAGE < data.total && <Button onClick={() => setOffset(offset + PAGE)}>{words.older}</Button>}
          </div>
        </div>
      )}
      <NoticeWishes wishes={data.wishes} mail={data.mail} />
      <NoticeFeed {...(data.feed_made_at !== undefined && { since: data.feed_made_at })} />
    </div>
  );
}

function Line({ notice }: { notice: NoticeLine }) {
  const words = useWords(NOTICES_PAGE_WORDS);
  const language = useLanguage();
  const { id, title, at, read_at } = notice;
  const { send } = useChange(() => ask<object>(language, "POST", "v1/notices/read", { ids: [id] }));
  const isNew = read_at === undefined;
  const { page, search } = noticePlace(notice);
  return (
    <li className="py-3">
      <p className={isNew ? "font-bold" : ""}>
        <Link
          to={page === "" ? "/$language/register" : `/$language/register/${page}`}
          params={{ language }}
          search={search as never}
          className="link wrap-anywhere"
          onClick={() => void (isNew && send(undefined))}
        >
          {title}
        </Link>
      </p>
      <p className="text-muted text-sm">
        {[formatMoment(at, language), isNew && words.unread].filter(Boolean).join("\u00a0· ")}
      </p>
    </li>
  );
}
