/** What every screen may need to know: who the person is, and what waits for them. */
import { signal } from './dom.js';
import { get } from './api.js';
import { claimDrafts } from './drafts.js';

/** The answer of GET /api/me, or null while nobody is signed in. */
export const me = signal(/** @type {any} */ (null));

/** Asks again who the person is: counts, groups, rights. */
export async function loadMe() {
	const person = await get('/api/me');
	await claimDrafts(person.id);
	me(person);
	return me();
}

/** False for who administers a company that still lacks its charter, its people or its groups. */
export const begun = () => Object.values(me()?.begun ?? {}).every(Boolean);

/** True when the person has this capability. @param {string} capability */
export const can = (capability) => me()?.can.includes(capability) ?? false;
