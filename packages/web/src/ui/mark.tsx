// The force scale: seven marks told apart by shape first and colour second, the same wherever force is shown.
import { type Modality, WORDS } from "@yawara/engine";
import { useLanguage } from "../shell/language.ts";

/** Shapes on a 16 × 16 field; the softer ones are open. */
const SHAPE: Record<Modality, { d: string; filled: boolean }> = {
  prohibition: { d: "M2 2H14V14H2Z", filled: true },
  duty: { d: "M8 1.5 15 14H1Z", filled: true },
  cooperate: { d: "M8 1 15 8 8 15 1 8Z", filled: true },
  "effort-duty": { d: "M8 2 14 8 8 14 2 8Z", filled: false },
  guideline: { d: "M8 2.2A5.8 5.8 0 1 1 8 13.8 5.8 5.8 0 1 1 8 2.2Z", filled: false },
  right: { d: "M8 3 13.8 13.5H2.2Z", filled: false },
  benefit: { d: "M6.2 1.8H9.8V6.2H14.2V9.8H9.8V14.2H6.2V9.8H1.8V6.2H6.2Z", filled: true },
  power: { d: "M8 6A2 2 0 1 1 8 10 2 2 0 1 1 8 6Z", filled: true },
};

/** Class that gives text or a shape the colour of a force. Written out, so that the style sheet has them all. */
const FORCE_TEXT: Record<Modality, string> = {
  prohibition: "text-prohibition",
  duty: "text-duty",
  cooperate: "text-cooperate",
  "effort-duty": "text-effort-duty",
  guideline: "text-guideline",
  right: "text-force-right",
  benefit: "text-benefit",
  power: "text-power",
};

/** The mark of a force. `named` where no text beside it says the force. */
export function Mark({
  modality,
  named = false,
  className = "",
}: {
  modality: Modality;
  named?: boolean;
  className?: string;
}) {
  const language = useLanguage();
  const { d, filled } = SHAPE[modality];
  const look = `inline-block size-[1em] shrink-0 ${FORCE_TEXT[modality]} ${className}`;
  const shape = (
    <path d={d} fill={filled ? "currentColor" : "none"} stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
  );
  return named ? (
    <svg viewBox="0 0 16 16" className={look} role="img" aria-label={WORDS[language].modality[modality]}>
      {shape}
    </svg>
  ) : (
    <svg viewBox="0 0 16 16" className={look} aria-hidden="true">
      {shape}
    </svg>
  );
}
