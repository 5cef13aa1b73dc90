// Tasks of a register: their words, and the files they are saved as.
export { TASK_ABOUT, TASK_STATES_SAID, type TaskAbout, type TaskLine, type TaskStateSaid } from "./task-line.ts";
export { tasksCsv } from "./tasks.csv.ts";
export { TASK_WORDS } from "./words.ts";
