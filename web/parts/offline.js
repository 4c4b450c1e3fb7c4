/** Says that the line is gone, without moving anything; when it is back, offers what could not be sent. */
import { h, icon, signal } from '../base/dom.js';
import { deliver, outbox } from '../base/outbox.js';
import { t } from '../base/words.js';
import { announce } from './live.js';
import { snack } from './snack.js';

const away = signal(!navigator.onLine);

function back() {
	away(false);
	const left = outbox().filter((one) => one.state() === 'failed' && one.problem.code === 'offline');
	if (left.length) snack(t('offline.back'),
		{ action: { label: t('outgoing.again'), act: () => left.forEach(deliver) } });
}

function gone() {
	away(true);
	announce(t('offline.text'));
}

/** A line below the bar while the device is off line. */
export function offlineNote() {
	addEventListener('online', back);
	addEventListener('offline', gone);
	// the drawing of a screen that fails is there before the line goes
	setTimeout(() => fetch('/pictures.svg').catch(() => {}), 20_000);
	return h('p.offline', { hidden: () => !away() }, icon('alert', 's'), ' ', () => t('offline.text'));
}
