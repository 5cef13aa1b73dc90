// Lists of applications from proxies and sign-on services: added up for each, with nothing of persons in what comes out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AI_SERVICES, hostOf, looksLikePerson, readApplications, serviceOf } from "../src/applications/index.ts";
import { findTable, readTable } from "../src/index.ts";
import { utf8 } from "./files.ts";

async function read(text: string) {
  const file = await readTable(utf8(text), { name: "list.csv" });
  if ("problem" in file) throw new Error(JSON.stringify(file.problem));
  const table = findTable(file.sheets[0]!, new Set());
  if ("problem" in table) throw new Error(JSON.stringify(table.problem));
  return readApplications(table);
}

describe("a list of applications", () => {
  it("is added up for each application, by domain", async () => {
    const found = await read(
      'アプリ名,接続先,利用者数,アクセス数,最終利用日\nChatGPT,https://chatgpt.com/c/1,12,100,2026-11-01\nChatGPT,www.chatgpt.com,9,50,2026/11/20\nWiki,,3,"1,200",\n',
    );
    expect(found.applications).toEqual([
      { name: "ChatGPT", domain: "chatgpt.com", users: 12, requests: 150, lastSeen: "2026-11-20" },
      { name: "Wiki", users: 3, requests: 1200 },
    ]);
    expect(found).toMatchObject({ persons: [], unread: [], nameless: 0 });
  });

  it("counts persons where it names them, says which columns those were, and keeps none of them", async () => {
    const found = await read(
      "User,Source IP,Application,Date,Department\nhanako@example.jp,192.0.2.1,Claude,2026-11-01,Sales\ntaro@example.jp,192.0.2.2,Claude,2026-11-02,Sales\nhanako@example.jp,192.0.2.3,Claude,2026-11-03,Sales\n",
    );
    expect(found.applications).toEqual([{ name: "Claude", users: 2, lastSeen: "2026-11-03" }]);
    expect(found.persons).toEqual(["User", "Source IP"]);
    expect(found.unread).toEqual(["Department"]);
  });

  it("knows a column of persons by what stands in it, whatever its head says", async () => {
    const found = await read("App,Count\nhanako@example.jp,1\ntaro@example.jp,2\n");
    expect(found).toMatchObject({ applications: [], persons: ["App"], nameless: 2 });
  });

  it("lets no e-mail address and no address of a machine through, wherever it stands", async () => {
    const cell = fc.oneof(
      fc.emailAddress().filter((text) => !/[",\n]/.test(text)),
      fc.ipV4(),
      fc.ipV6(),
      fc.constantFrom("ChatGPT", "https://user:secret@chatgpt.com/?mail=a@b.example", "chatgpt.com", "12", ""),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const { applications } = await read(
          `Application,Domain,Users\nWiki,wiki.example.com,1\n${rows.map((row) => row.join(",")).join("\n")}\n`,
        );
        for (const { name, domain = "" } of applications) {
          expect([name, domain].filter(looksLikePerson)).toEqual([]);
          expect(name + domain).not.toContain("secret");
        }
      }),
    );
  });
});

describe("known AI services", () => {
  it("are told by a domain and what lies below it, not by what merely ends alike", () => {
    expect(serviceOf("api.business.githubcopilot.com")?.id).toBe("github-copilot");
    expect(serviceOf("chatgpt.com")?.id).toBe("chatgpt");
    expect(serviceOf("notchatgpt.com")).toBeUndefined();
    expect(serviceOf("google.com")).toBeUndefined();
  });

  it("each name hosts of their own, and the page they are from", () => {
    const domains = AI_SERVICES.flatMap((service) => service.domains);
    expect(new Set(domains).size).toBe(domains.length);
    for (const domain of domains) expect(hostOf(domain)).toBe(domain);
    for (const { source } of AI_SERVICES) expect(source).toMatch(/^https:\/\//);
  });
});
