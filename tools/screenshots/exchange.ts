/** The picture of an exchange: its first phase done, and in the second a verifier who was refused access. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { en } from "../../apps/web/src/words/en/index.ts";
import { act, addPart, agree, fill, perform, press } from "../../tests/browser/support/exchanging.ts";
import { goTo } from "../../tests/browser/support/palette.ts";
import { makeKeys, openMediation } from "../../tests/browser/support/person.ts";

const [ONE, OTHER] = ["Norvane", "Sulmere"] as const;
const SETTLE_MS = 500;
const { planDraft, exchange: words, steps } = en;
const { dialog } = planDraft;

/** Drafts a plan as a mediator, enters what both sides answered and did, and pictures how far it has come. */
export const pictureExchange = async (
  browser: Browser,
  url: string,
  folder: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<void> => {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(url);
  await makeKeys(page, "Ilse Tornwald");
  await openMediation(page, { title: "Talks on the Vessin Plain", parties: [ONE, OTHER] });
  await goTo(page, words.title);
  await press(page, words.draftOne);
  await draft(page);
  await press(page, planDraft.keep(1));
  await agree(page, planDraft.keep(1));
  for (const side of [ONE, OTHER]) {
    await press(page, words.accept(side));
    await agree(page, words.accept(side));
  }
  await press(page, words.adopt);
  await agree(page, words.adopt);
  for (const step of [1, 2]) {
    await perform(page, step, step === 1 ? 10 : 30);
    await act(page, step, "verify");
  }
  await perform(page, 3, 5);
  await act(page, 3, "verify", { [steps.dialog.outcome]: steps.dialog.outcomes.accessDenied });
  await page.locator('[data-step="3"]').click();
  await page.locator(".toast").first().waitFor({ state: "detached" });
  await page.locator(".how-far").evaluate((head) => head.scrollIntoView());
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(folder, "exchange.png") });
};

const draft = async (page: Page): Promise<void> => {
  const edit = async (what: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await page.getByRole("button", { name: planDraft.edit(what), exact: true }).click();
    await fill(page, fields);
    await agree(page, dialog.take);
  };
  await page.getByLabel(planDraft.planTitle, { exact: true }).fill("Captives and prisoners");
  const { starter } = planDraft;
  await edit(starter.category(ONE), { [dialog.label]: "captives", [dialog.count]: "15" });
  await edit(starter.category(OTHER), { [dialog.label]: "prisoners", [dialog.count]: "45" });
  await edit(words.keyName(words.key(1, "captives", 1, "prisoners")), { [dialog.keyForCount]: "3" });
  await edit(words.stepName(1, starter.deed(ONE)), {
    [dialog.deed]: "Ten captives cross at the mill",
    [dialog.count]: "10",
    [dialog.place]: "The mill",
  });
  await edit(words.stepName(2, starter.deed(OTHER)), {
    [dialog.deed]: "Prisoners leave for the east",
    [dialog.giftCount]: dialog.giftCounts.byKey,
    [dialog.byKeyStep]: words.stepName(1, "Ten captives cross at the mill"),
  });
  await addPart(page, planDraft.addPhase, {
    [dialog.phaseTitle]: "Second phase",
    [dialog.starts]: dialog.startsWith.step,
    [dialog.step]: words.stepName(2, "Prisoners leave for the east"),
  });
  await addPart(page, planDraft.addStep, {
    [dialog.deed]: "Five captives cross at the ford",
    [dialog.ofPhase]: words.phaseName(2),
    [dialog.gives]: "captives",
    [dialog.count]: "5",
  });
  await addPart(page, planDraft.addStep, {
    [dialog.deed]: "The last prisoners leave",
    [dialog.actor]: OTHER,
    [dialog.ofPhase]: words.phaseName(2),
    [dialog.gives]: "prisoners",
    [dialog.giftCount]: dialog.giftCounts.byKey,
    [dialog.byKeyStep]: words.stepName(3, "Five captives cross at the ford"),
    [dialog.counterStep]: words.stepName(3, "Five captives cross at the ford"),
  });
};
