/** What every form does: it is sent once at a time, and what went wrong is said. */
import { signal } from '../base/dom.js';
import { problemIn } from './problem.js';

/**
 * @param {(form: HTMLFormElement) => any} act sends; what it throws is put into words by `say`
 * @param {(form: HTMLFormElement, problem: any) => string|Promise<string>} [say]
 */
export function sending(act, say = problemIn) {
	const failed = signal('');
	const busy = signal(false);
	async function submit(event) {
		event.preventDefault();
		if (busy()) return;
		busy(true);
		failed('');
		try {
			await act(event.target);
		} catch (problem) {
			failed(await say(event.target, problem));
		} finally {
			busy(false);
		}
	}
	return { failed, busy, submit };
}
