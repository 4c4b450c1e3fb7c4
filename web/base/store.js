/** What every screen may need to know: who the person is, and what waits for them. */
import { signal } from './dom.js';
import { get, quietly } from './api.js';
import { claimDrafts } from './drafts.js';
import { t } from './words.js';

/** The answer of GET /api/me, or null while nobody is signed in. */
export const me = signal(/** @type {any} */ (null));

/** Asks again who the person is: counts, groups, rights. */
export async function loadMe() {
	const person = await get('/api/me');
	await claimDrafts(person.id);
	me(person);
	return me();
}

const PERIOD = 30_000;
/** Who does nothing for so long is not there: asking on would keep their session open. */
const ABSENT = 300_000;
let asked = Date.now();
let there = Date.now();

/** Asks again for what may have changed by others' doing: the counts of the menus. Nothing is drawn anew when
 * all is as it was, or while a menu is open. */
export async function followMe() {
	if (!me() || document.hidden || Date.now() - asked < 3000) return;
	asked = Date.now();
	const { id } = me();
	const person = await quietly('/api/me');
	if (person?.id !== id || me()?.id !== id || document.querySelector('#bar :popover-open')
		|| JSON.stringify(person) === JSON.stringify(me())) return;
	me(person);
}

setInterval(() => { if (Date.now() - there < ABSENT) followMe(); }, PERIOD);
for (const deed of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
	addEventListener(deed, () => { there = Date.now(); }, { capture: true, passive: true });
document.addEventListener('visibilitychange', () => { there = Date.now(); followMe(); });

/** After the door: who they are. A browser that keeps no cookie would stand before it for ever. */
export async function enter() {
	try {
		return await loadMe();
	} catch (problem) {
		throw problem.status === 401 ? { ...problem, code: 'no_cookie', title: t('sign_in.no_cookie'),
			detail: t('sign_in.no_cookie_advice') } : problem;
	}
}

/** False for who administers a company that still lacks its charter, its people or its groups. */
export const begun = () => Object.values(me()?.begun ?? {}).every(Boolean);

/** True when the person has this capability. @param {string} capability */
export const can = (capability) => me()?.can.includes(capability) ?? false;
