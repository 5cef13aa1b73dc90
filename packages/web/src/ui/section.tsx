// A part of the page under its heading, which can take the focus when what stood there before is gone.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";

export function Section({
  title,
  arrive = false,
  heading: given,
  children,
}: {
  title: string;
  /** The person has just come here by a step of theirs: the focus goes to the heading. */
  arrive?: boolean;
  heading?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}) {
  const id = useId();
  const own = useRef<HTMLHeadingElement>(null);
  const heading = given ?? own;
  useEffect(() => {
    if (arrive) heading.current?.focus();
  }, [arrive, heading]);
  return (
    <section aria-labelledby={id} className="border-line border-t pt-6">
      <h2 ref={heading} id={id} tabIndex={-1} className="w-fit font-bold text-xl">
        {title}
      </h2>
      <div className="mt-3 space-y-4">{children}</div>
    </section>
  );
}
