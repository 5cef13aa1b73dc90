// How far a comparison is, with a way to stop it: floating, so that nothing moves under the reader.
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { NamedChoice, Progress } from "../../worker/compare-request.ts";
import { Bar } from "./bar.tsx";
import type { Comparing } from "./use-comparison.ts";
import { COMPARE_WORDS } from "./words.ts";

/** Reading is most of the way where law is not here yet; deciding the rest. */
function shareDone(progress: Progress | undefined): number {
  if (progress === undefined) return 0;
  if (progress.doing === "reading") return (0.5 * progress.done) / progress.of;
  return progress.doing === "preparing" ? 0.5 : 0.6 + (0.4 * progress.done) / progress.of;
}

export function ProgressLine({ comparing, places }: { comparing: Comparing; places: readonly NamedChoice[] }) {
  const words = useWords(COMPARE_WORDS);
  const { state, progress, stop, again } = comparing;
  const place = progress?.doing === "reading" ? progress.jurisdiction : "";
  const isShown = state === "running" || state === "stopped";
  return (
    <div
      role="status"
      className={
        isShown
          ? "fixed inset-x-4 bottom-18 z-30 mx-auto flex max-w-[36rem] items-center gap-x-4 rounded-8 border border-line bg-raised px-4 py-3 shadow-2 transition-opacity delay-200 starting:opacity-0 lg:bottom-4 lg:left-64 print:hidden"
          : "sr-only"
      }
    >
      {state === "running" && (
        <>
          <div className="w-16 shrink-0 bg-sunken sm:w-40">
            <Bar parts={[{ value: shareDone(progress), look: "bg-accent" }]} max={1} />
          </div>
          <span className="min-w-0 flex-1 text-sm">
            {progress && words.progress(progress, places.find(({ id }) => id === place)?.name ?? place)}
          </span>
          <Button onClick={stop}>{words.stop}</Button>
        </>
      )}
      {state === "stopped" && (
        <>
          <span className="min-w-0 flex-1 text-sm">{words.stopped}</span>
          <Button onClick={again}>{words.goOn}</Button>
        </>
      )}
      {state === "done" && words.done}
    </div>
  );
}
