// A table comes into the ledger by the screen, is taken back, and the ledger goes out as one: real files, the real server, a real database.
import { buffer } from "node:stream/consumers";
import { LANGUAGES, type Language } from "@yawara/engine";
import { findTable, ID_HEAD, readTable, shownCell, type Table } from "@yawara/tables";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { compoundFile, rawRow, rawWorkbook } from "../../tables/test/files.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { button, type House, openHouse } from "./account-house.ts";
import { keepScreenshot, type Watched } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

/** A list as an office keeps it: a title, a day, two sheets, an era day, a figure in 万円, and one that is no figure. */
const LIST = rawWorkbook({
  sheets: {
    利用状況: [
      rawRow(1, "生成AI等 利用状況一覧"),
      rawRow(2, "令和8年11月30日 現在"),
      rawRow(4, "管理番号", "システム名", "システム責任者の", "次回見直し日", "段階", "資本金(万円)", "決裁欄"),
      rawRow(5, "A-01", "融資審査", "hanako@example.jp", "令和9年3月31日", "提供・利用中", 1000, "秘"),
      rawRow(6, "A-02", "採用選考", "hanako@example.jp", "2027/1/15", "開発中", null, null),
      rawRow(7, "A-03", "議事録", "hanako@example.jp", "来年", "開発中", null, null),
    ].join(""),
    目次: rawRow(1, "目次"),
  },
});

interface Seated extends Watched {
  owner: Person;
}

/** The page before whoever owns an organisation of their own, or is a member of it with a role. */
async function seated(name: string, language: Language, role?: string): Promise<Seated> {
  const owner = await signedUp(house.server, name);
  const who = role === undefined ? owner : await member(house.server, owner, role);
  const { width, colorScheme } = LOOKS[language];
  const watched = await house.enter(who, "/register/import/", { language, width });
  await watched.page.emulateMedia({ colorScheme });
  return { ...watched, owner };
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}

/** The ledger as a file of a kind, from the menu that every list has. */
async function takenOut(page: Page, save: string, kind: string) {
  await button(page, save).click();
  return download(page, new RegExp(`^${kind}\\b`));
}

/** The file a button saves. */
async function download(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  const [saved] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return { name: saved.suggestedFilename(), bytes: new Uint8Array(await buffer(await saved.createReadStream())) };
}

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const read = await readTable(bytes, { name: "file" });
  if ("problem" in read) throw new Error(read.problem.code);
  const table = findTable(read.sheets[0]!, [ID_HEAD]);
  if ("problem" in table) throw new Error(table.problem.code);
  return table;
}

const ledgerOf = async (owner: Person) =>
  (
    await done<{ subjects: { name: string; facts: object; code?: string; next_review?: string }[] }>(
      owner.send("GET", "/api/v1/subjects?facts=true&sort=name"),
    )
  ).subjects;

const WORDS = {
  en: {
    sheet: "Sheet",
    confirm: "Confirm that “システム責任者の” is “Owner”",
    first: "1 column is only near to a field's name. Confirm or change it before you go on.",
    change: "Change what “決裁欄” is read as",
    search: "Search for a field",
    note: "Note",
    preview: "See what would happen",
    wrong: "利用状況!D7: ",
    unknown: "Owner: nobody and nothing is known as “hanako@example.jp”",
    add: "Add the person hanako@example.jp",
    name: "Name of hanako@example.jp",
    added: "Hanako is in the ledger now.",
    onlyWrong: "Nothing can be imported yet: 3 rows have errors",
    leftOut: "1 row has an error and is left out.",
    apply: "Import 2 rows",
    applyOne: "Import 1 row",
    doneOne: "1 system created, 0 systems changed.",
    done: "2 systems created, 0 systems changed. 1 row had an error and was left out.",
    undo: "Undo the import",
    undone: "Undone: 2 systems are as before.",
    another: "Choose another file",
    remembered: "remembered from last time",
    save: "Save this list",
    nothing: "There is nothing to import: no row is new, and none changes anything.",
    template: "Save an empty table (Excel)",
  },
  ja: {
    sheet: "シート",
    confirm: "「システム責任者の」を「責任者」として確定する",
    first: "名前が近いだけの列が1列あります。確定するか変えてから進んでください。",
    change: "「決裁欄」の読み取り先を変える",
    search: "項目を探す",
    note: "備考",
    preview: "結果を確かめる",
    wrong: "利用状況!D7:",
    unknown: "hanako@example.jp」に当たる",
    add: "hanako@example.jp を人として加える",
    name: "hanako@example.jpの名前",
    added: "Hanakoを台帳に加えました。",
    onlyWrong: "まだ取り込めるものがありません。誤りが3行あり",
    leftOut: "誤りのある1行は取り込みません。",
    apply: "2行を取り込む",
    applyOne: "1行を取り込む",
    doneOne: "1件を登録し、0件を変更しました。",
    done: "2件を登録し、0件を変更しました。誤りのある1行は取り込んでいません。",
    undo: "取り込みを元に戻す",
    undone: "元に戻しました。2件が取り込み前のとおりです。",
    another: "別のファイルを選ぶ",
    remembered: "前回の選択",
    save: "この一覧を保存",
    nothing: "取り込むものはありません。新しい行も、変わる行もありません。",
    template: "空の表を保存(Excel)",
  },
} as const;

const OTHER = { en: "ja", ja: "en" } as const;

describe.each(LANGUAGES)("a table an office keeps (%s)", (language) => {
  const words = WORDS[language];

  it("is mapped, looked at, mended, imported and taken back, and the ledger comes back unchanged in the other language", async () => {
    const { page, context, owner, complaints } = await seated(`list-${language}`, language);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/subjects/import")) sent.push(request.postData() ?? "");
    });
    await fitsAll(page, "before a file");
    await keepScreenshot(page, `import-begin-${language}`);
    await choose(page, "利用状況.xlsx", LIST);
    await page.getByLabel(words.sheet).waitFor();
    expect(await page.getByLabel(words.sheet).locator("option").count()).toBe(2);

    // A guess is confirmed before anything is looked at; a column nobody asked for stays here.
    await button(page, words.preview).click();
    await page.getByText(words.first).waitFor();
    await button(page, words.change).click();
    await page.getByLabel(words.search).fill(words.note);
    await fitsAll(page, "columns");
    await keepScreenshot(page, `import-columns-${language}`);
    await page.keyboard.press("Escape");
    await button(page, words.confirm).click();
    await button(page, words.preview).click();

    // The row that cannot be read says its cell; the person nobody knows is added, and the rows are looked at again.
    await page.getByText(words.wrong).waitFor();
    expect(await page.getByText(words.unknown).count()).toBe(2);
    await page.getByText(words.onlyWrong).waitFor();
    await page.getByLabel(words.name).fill("Hanako");
    await fitsAll(page, "preview");
    await keepScreenshot(page, `import-preview-${language}`);
    await button(page, words.add).click();
    await page.getByText(words.added).waitFor();
    await button(page, words.apply).waitFor();
    await page.getByText(words.leftOut).waitFor();
    await keepScreenshot(page, `import-ready-${language}`);
    expect(await ledgerOf(owner)).toEqual([]);
    expect(sent.join()).not.toContain("秘");

    await button(page, words.apply).click();
    await page.getByText(words.done).waitFor();
    await fitsAll(page, "done");
    await keepScreenshot(page, `import-done-${language}`);
    const imported = await ledgerOf(owner);
    expect(imported).toMatchObject([
      { name: "採用選考", code: "A-02", next_review: "2027-01-15", facts: { "lifecycle.stage": "development" } },
      {
        name: "融資審査",
        code: "A-01",
        next_review: "2027-03-31",
        facts: { "lifecycle.stage": "in_use", "organisation.capital": 10_000_000 },
      },
    ]);

    await page.goto(`${house.server.url}/${OTHER[language]}/register/import/`);
    const { bytes: excel, name } = await takenOut(page, WORDS[OTHER[language]].save, "Excel");
    expect(name).toMatch(/\.xlsx$/);
    const { rows, columns } = await tableOf(excel);
    const at = (head: RegExp) => columns.find((column) => head.test(column.head))!;
    expect(at(/^yawara:id$/).hidden).toBe(true);
    expect(rows.map(({ cells }) => shownCell(cells[at(/^(Stage|段階)/).index]).split(":")[0]).sort()).toEqual([
      "development",
      "in_use",
    ]);
    const { bytes: csv } = await takenOut(page, WORDS[OTHER[language]].save, "CSV");
    const { bytes: json } = await takenOut(page, WORDS[OTHER[language]].save, "JSON");
    expect(
      (JSON.parse(Buffer.from(json).toString()) as { values: { name: string; owner: string } }[])
        .map(({ values }) => [values.name, values.owner])
        .sort(),
    ).toEqual([
      ["採用選考", "hanako@example.jp"],
      ["融資審査", "hanako@example.jp"],
    ]);

    await page.goto(`${house.server.url}/${language}/register/import/`);
    for (const [file, given] of [
      ["ledger.xlsx", excel],
      ["ledger.csv", csv],
    ] as const) {
      await choose(page, file, given);
      await button(page, words.preview).click();
      await page.getByText(words.nothing).waitFor();
    }
    expect(await ledgerOf(owner)).toEqual(imported);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is taken back whole, and its columns are remembered for the next file", async () => {
    const { page, context, owner, complaints } = await seated(`back-${language}`, language);
    await owner.send("POST", "/api/v1/people", { name: "Hanako", email: "hanako@example.jp" });
    await choose(page, "利用状況.xlsx", LIST);
    await button(page, words.confirm).click();
    await button(page, words.preview).click();
    await button(page, words.apply).click();
    await page.getByText(words.done).waitFor();
    await button(page, words.undo).click();
    await page.getByText(words.undone).waitFor();
    await keepScreenshot(page, `import-undone-${language}`);
    expect(await ledgerOf(owner)).toEqual([]);
    await page.reload();
    await choose(page, "利用状況.xlsx", LIST);
    await page.getByText(words.remembered).first().waitFor();
    expect(await button(page, words.confirm).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("may begin as an empty one, which imports what is written below its heads", async () => {
    const { page, context, owner } = await seated(`empty-${language}`, language);
    const { bytes } = await download(page, words.template);
    await choose(page, "template.xlsx", bytes);
    await button(page, words.preview).click();
    await page.getByText(words.nothing).waitFor();
    const heads = (await tableOf(bytes)).columns.map(({ head }) => head);
    const row: Record<string, string> = language === "en" ? { "Name of the system": "Chat" } : { システム名: "Chat" };
    const csv = [heads, heads.map((head) => row[head] ?? "")].map((cells) => cells.join(",")).join("\n");
    await choose(page, "filled.csv", Buffer.from(csv));
    await button(page, words.preview).click();
    await button(page, words.applyOne).click();
    await page.getByText(words.doneOne).waitFor();
    expect(await ledgerOf(owner)).toMatchObject([{ name: "Chat", facts: {} }]);
    await context.close();
  });
});

describe("rows of systems that are here already", () => {
  it("show old and new values in words, and are changed, skipped, or stop everything, as asked", async () => {
    const { page, context, owner, complaints } = await seated("known", "en");
    const { id } = await done<{ id: string }>(
      owner.send("POST", "/api/v1/subjects", {
        name: "Chat",
        facts: { "lifecycle.stage": "development", "organisation.capital": 10_000_001 },
        next_review: "2027-01-15",
      }),
    );
    const csv = `yawara:id,Name of the system,Stage,Capital,Next review\n${id},Chat,in_use,10000002,\n,Other,,,\n`;
    await choose(page, "ledger.csv", Buffer.from(csv));
    await page.getByLabel("Clear: a blank cell takes the value away.").check();
    await button(page, "See what would happen").click();
    const told = page.getByRole("listitem").filter({ hasText: "Row 2" }).locator("dl");
    await told.waitFor();
    expect(await told.locator("dt").allInnerTexts()).toEqual(["Next review:", "Capital:", "Stage:"]);
    expect(await told.locator("dd").allTextContents()).toEqual([
      "15 January 2027→ becomes (nothing)",
      "10,000,001 yen→ becomes 10,000,002 yen",
      "Being built→ becomes On the market or in use",
    ]);
    await keepScreenshot(page, "import-changes-en");
    await page.getByLabel(/^Stop: /).check();
    await page.getByText("Nothing has been changed yet.").waitFor({ state: "detached" });
    await button(page, "See what would happen").click();
    await page.getByText("Nothing would be imported: errors stop the whole import as you chose.").waitFor();
    expect(await button(page, /^Import \d/).count()).toBe(0);
    await page.getByLabel(/^Skip: /).check();
    await button(page, "See what would happen").click();
    await button(page, /^unchanged 1$/).click();
    expect(await page.getByText("Row 3").count()).toBe(0);
    await button(page, "Import 1 row").click();
    await page.getByText("1 system created, 0 systems changed.").waitFor();
    expect(await ledgerOf(owner)).toMatchObject([{ name: "Chat", next_review: "2027-01-15" }, { name: "Other" }]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("stop where a row cannot be read and all or nothing was asked for: such a row is not even sent", async () => {
    const { page, context, owner } = await seated("whole", "en");
    await choose(page, "a.csv", Buffer.from("Name of the system,Next review\nOne,2027-01-15\nTwo,soon\n"));
    await page.getByLabel(/^All or nothing/).check();
    await button(page, "See what would happen").click();
    await page.getByText("B3: ").waitFor();
    await page.getByText("Nothing would be imported").waitFor();
    expect(await button(page, /^Import \d/).count()).toBe(0);
    expect(await ledgerOf(owner)).toEqual([]);
    await context.close();
  });
});

describe("whoever may not", () => {
  it.each([
    ["en", "viewer", "As viewer you may export the ledger"],
    ["ja", "reviewer", "確認者は台帳を書き出せます"],
  ] as const)("is told so, and may take the ledger out (%s, %s)", async (language, role, says) => {
    const { page, context, owner, complaints } = await seated(`may-${role}`, language, role);
    await page.getByText(says).waitFor();
    expect(await page.locator("input[type=file]").count()).toBe(0);
    await fitsAll(page, role);
    await owner.send("POST", "/api/v1/subjects", { name: "=Chat", facts: {} });
    const { rows } = await tableOf((await takenOut(page, WORDS[language].save, "CSV")).bytes);
    expect(rows).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is shown the way to sign in", async () => {
    const { page, context, complaints } = await house.visit();
    await page.goto(`${house.server.url}/en/register/import/`);
    await page.getByRole("main").getByRole("link", { name: "Sign in" }).waitFor();
    expect(await page.locator("input[type=file]").count()).toBe(0);
    await fitsAll(page, "signed out");
    await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("a file that is no table", () => {
  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0),
      "neither an Excel workbook (.xlsx) nor a CSV file",
    ],
    ["an old workbook", compoundFile("Workbook"), ".xlsx"],
  ])("is refused in one line: %s", async (name, bytes, says) => {
    const { page, context, complaints } = await seated(`wrong-${name.replaceAll(" ", "-")}`, "en");
    await choose(page, "a.xlsx", bytes);
    const alert = page.getByRole("alert").filter({ hasText: "“a.xlsx” cannot be read" });
    await alert.waitFor();
    expect(await alert.locator("p").last().textContent()).toContain(says);
    await keepScreenshot(page, `import-wrong-${name.replaceAll(" ", "-")}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
