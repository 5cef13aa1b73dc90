// What those who use a vendor's system at work have to heed: theirs, with how to help; the first few, and the rest folded away.
import { Link } from "@tanstack/react-router";
import type { CustomersLine, CustomersView } from "@yawara/answers/check";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { LineText } from "./line.tsx";
import { REPORT_WORDS } from "./words.ts";

export function Customers({ customers }: { customers: CustomersView | undefined }) {
  const words = useWords(REPORT_WORDS);
  if (customers === undefined) return null;
  const { title, note, count, instruments } = customers;
  const first = instruments.flatMap(({ lines }) => lines.filter((line) => line.first));
  const rest = instruments
    .map(({ name, lines }) => ({ name, lines: lines.filter((line) => !line.first) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <section aria-labelledby="customers" className="mt-14 max-w-4xl">
      <h2 id="customers" className="font-bold text-xl">
        {title}
      </h2>
      <p className="max-w-text text-muted text-sm">{note}</p>
      <Lines lines={first} />
      {rest.length > 0 && (
        <Fold summary={<span className="link">{words.customersRest(count - first.length)}</span>}>
          {rest.map(({ name, lines }) => (
            <section key={name} className="mt-4">
              <h3 className="font-bold">
                {name} <span className="ml-1 font-normal text-muted tabular-nums">{lines.length}</span>
              </h3>
              <Lines lines={lines} />
            </section>
          ))}
        </Fold>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly CustomersLine[] }) {
  const language = useLanguage();
  return (
    <ul className="mt-3">
      {lines.map(({ help, first: _, ...line }) => {
        const [instrument, local] = line.provision.split("/") as [string, string];
        return (
          <li key={line.provision} className="border-line border-t py-3 last:border-b">
            <LineText
              line={line}
              to={(where) => (
                <Link
                  to="/$language/law/$instrument"
                  params={{ language, instrument }}
                  hash={local}
                  className="link inline-block py-0.5"
                >
                  {where}
                </Link>
              )}
            />
            <p className="mt-1 ml-7 max-w-text">{help}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** The same on paper, whole. */
export function PrintedCustomers({ customers }: { customers: CustomersView | undefined }) {
  if (customers === undefined) return null;
  return (
    <section className="mt-8">
      <h2 className="break-after-avoid border-line border-b pb-1 font-bold text-lg">{customers.title}</h2>
      <p className="text-muted text-sm">{customers.note}</p>
      {customers.instruments.map(({ name, lines }) => (
        <section key={name}>
          <h3 className="mt-4 break-after-avoid font-bold">{name}</h3>
          {lines.map(({ help, first: _, ...line }) => (
            <article key={line.provision} className="mt-3 break-inside-avoid">
              <LineText line={line} />
              <p className="mt-1 ml-7 text-sm">{help}</p>
            </article>
          ))}
        </section>
      ))}
    </section>
  );
}
