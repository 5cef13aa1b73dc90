// A provision in a list: its mark, what it says, and where it stands, which leads to the law itself.
import { Link } from "@tanstack/react-router";
import type { AskedForLine } from "@yawara/answers/ask";
import { useLanguage } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";

export function ProvisionItem({
  line: { id, modality, where, says },
  fresh = false,
}: {
  line: AskedForLine;
  fresh?: boolean;
}) {
  const language = useLanguage();
  const [instrument, local] = id.split("/") as [string, string];
  return (
    <li
      data-provision={id}
      className={`flex gap-2 ${fresh ? "transition duration-500 starting:translate-x-6 starting:opacity-0" : ""}`}
    >
      <Mark modality={modality} named className="mt-1.5" />
      <p className="min-w-0 flex-1 wrap-anywhere leading-normal">
        {says}{" "}
        <Link to="/$language/law/$instrument" params={{ language, instrument }} hash={local} className="link text-sm">
          {where}
        </Link>
      </p>
    </li>
  );
}
