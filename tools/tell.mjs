// Lines for whoever starts Yawara, in both languages, and the end where going on makes no sense.

export function tell(en, ja) {
  process.stderr.write(`${en} / ${ja}\n`);
}

/** What is wrong is outside, and the person can mend it: one line, no trace. */
export function fail(en, ja, code = 1) {
  process.stderr.write(`yawara: ${en} / ${ja}\n`);
  process.exit(code);
}
