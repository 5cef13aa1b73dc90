// A text with what was searched for marked in it.
import type { Part } from "@yawara/answers/search";

export function Highlighted({ parts }: { parts: readonly Part[] }) {
  let at = 0;
  return parts.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className="rounded-sm bg-accent-soft font-bold text-ink decoration-2">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
