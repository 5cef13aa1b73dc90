// What somebody and their system are in the eyes of each law: roles and classes by place, before anything is asked of them.
import type { ClassesView, ClassLine } from "@yawara/answers/check";
import { useWords } from "../../shell/language.ts";
import { REPORT_WORDS } from "./words.ts";

export function Classes({ classes }: { classes: ClassesView[] }) {
  const words = useWords(REPORT_WORDS);
  if (classes.length === 0) return null;
  return (
    <section aria-labelledby="classes" className="mb-6 max-w-text">
      <h2 id="classes" className="font-bold text-lg">
        {words.classesTitle}
      </h2>
      <dl className="mt-1">
        {classes.map(({ place, certain, open }) => (
          <div key={place} className="mt-2">
            <dt className="text-muted text-sm">{place}</dt>
            <dd>
              <ul>
                {certain.map((line) => (
                  <Line key={line.definition} line={line} />
                ))}
              </ul>
              {open.length > 0 && (
                <>
                  <p className="mt-1 text-muted text-sm">{words.classesOpen}</p>
                  <ul className="text-sm">
                    {open.map((line) => (
                      <Line key={line.definition} line={line} />
                    ))}
                  </ul>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Line({ line: { name, note } }: { line: ClassLine }) {
  return (
    <li>
      {name}
      {note !== "" && <span className="text-muted text-sm"> {note}</span>}
    </li>
  );
}
