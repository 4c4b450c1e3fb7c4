// Makes the contact sheets: every screen and state at each size, many to a picture, for a person to look at.
// SHEETS="desk-light narrow" narrows.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../chromium.js';
import { arrive, leave, origin, signedIn, visit } from '../visitor.js';
import { OTHERS, SCREENS, SHEETS } from './screens.js';

const out = process.argv[2];
const wanted = process.env.SHEETS?.split(' ');

/** One screen as a picture; what went wrong is said and leaves a gap. */
async function shoot(sheet, screen, file) {
	const options = {
		viewport: { width: sheet.width, height: sheet.height }, deviceScaleFactor: sheet.scale ?? 1,
		colorScheme: sheet.dark ? 'dark' : 'light', forcedColors: sheet.forced ? 'active' : 'none',
		locale: sheet.language === 'en' ? 'en-GB' : 'fr-FR',
	};
	const { page, context } = screen.who ? await signedIn(screen.who, options) : await arrive(options);
	try {
		if (sheet.language === 'en') await page.route('**/api/me', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({ response: answer,
				json: { ...await answer.json(), language: 'en' } });
		});
		const path = typeof screen.at === 'string' ? screen.at : await screen.at(page);
		await screen.before?.(page);
		if (screen.waits) await page.goto(origin + path);
		else await visit(page, path);
		await screen.then?.(page);
		await page.waitForTimeout(150);
		await page.screenshot({ path: file });
		return true;
	} catch (fault) {
		process.stdout.write(
			`FAIL sheet ${sheet.name}, ${screen.name}: ${String(fault).split('\n')[0]}\n`);
		return false;
	} finally {
		await context.close();
	}
}

const markup = (sheet, shots) => `<!doctype html><meta charset="utf-8"><style>
body{margin:12px;font:13px sans-serif;background:#888;
display:grid;grid-template-columns:repeat(${sheet.width > 700 ? 4 : 7},1fr);gap:12px}
figure{margin:0}img{width:100%;display:block}</style>
${shots.map(({ name, file }) => `<figure><figcaption>${name}</figcaption><img src="${file}"></figure>`).join('')}`;

/** All pictures of a sheet, beside each other. */
async function assemble(sheet, shots) {
	const page = join(out, `${sheet.name}.html`);
	await writeFile(page, markup(sheet, shots));
	const browser = await launch();
	const tab = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
	await tab.goto(`file://${page}`);
	await tab.screenshot({ path: join(out, `${sheet.name}.png`), fullPage: true });
	await browser.close();
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const sheet of SHEETS.filter((one) => !wanted || wanted.includes(one.name))) {
	const shots = [];
	const onSheet = (one) => Boolean(one.state) === Boolean(sheet.states);
	for (const screen of sheet.others ? OTHERS : SCREENS.filter(onSheet)) {
		const file = `${sheet.name}-${screen.name.replace(/[^a-z]+/g, '-')}.png`;
		if (await shoot(sheet, screen, join(out, file))) shots.push({ name: screen.name, file });
	}
	await assemble(sheet, shots);
	process.stdout.write(`ok   sheet ${sheet.name}: ${shots.length} pictures\n`);
}
await leave();
