// Time limits: each is told in a line in both languages, and a subject is told those that run for it.
import { readAsked } from "@yawara/answers";
import { findingView } from "@yawara/answers/explain";
import { provision } from "@yawara/answers/law";
import { type Facts, LANGUAGES } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { answered, store } from "./store.ts";

const law = store.law();
const timed = law.corpus.provisions.filter(({ clocks }) => clocks !== undefined);

describe("the time limits of the law", () => {
  it("are told in a line in each language, with their figures", () => {
    expect(timed.length).toBeGreaterThan(100);
    for (const { id, clocks } of timed) {
      const told = answered(provision(store, { provision: id })).clocks!;
      expect(told.map((one) => one.id)).toEqual(clocks!.map((one) => one.id));
      for (const { says, term, by } of told)
        for (const language of LANGUAGES) {
          expect(says[language], id).not.toMatch(/undefined|null|\[object/);
          for (const figure of [term?.min, term?.max, by && Number(by.slice(-2))])
            if (figure !== undefined) expect(says[language], id).toContain(String(figure));
        }
    }
  });

  it("say where they run to and from what", () => {
    const [first, full] = answered(provision(store, { provision: "jp.appi/art-26" })).clocks!;
    expect(first!.says).toEqual({
      en: "first report to the Personal Information Protection Commission: promptly, at the latest within 3 to 5 days of becoming aware of it, by the authority's guidance",
      ja: "速報(宛先: 個人情報保護委員会): 速やかに、遅くとも知った時から3〜5日以内(当局の指針による目安)",
    });
    expect(full!.says.en).toMatch(/^full report .* within 30 days of becoming aware of it \(where: /);
  });
});

describe("the time limits of a finding", () => {
  const leak = (facts: Facts) => {
    const asked = { facts: { "organisation.home_country": "JP", "event.incidents": ["personal_data_leak"], ...facts } };
    return findingView(answered(readAsked(store, asked)), "jp.appi/art-26", "en").clocks.map((line) =>
      line.replace(/ to the .*Commission/, ""),
    );
  };

  it("are those that run for the subject, without their condition", () => {
    const full = leak({ "event.leak_traits": ["attack_or_insider"] }).filter((line) => line.startsWith("full report"));
    expect(full).toEqual([
      "full report of what may have been done with wrongful intent: within 60 days of becoming aware of it",
    ]);
    expect(leak({ "event.leak_traits": ["sensitive"] })).toContain(
      "full report: within 30 days of becoming aware of it",
    );
  });

  it("are all that may run, each with its condition, while it is not known", () => {
    const full = leak({}).filter((line) => line.startsWith("full report"));
    expect(full).toHaveLength(2);
    for (const line of full) expect(line).toContain("(where: ");
  });
});
