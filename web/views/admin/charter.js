/** On its way. */
import { h } from '../../base/dom.js';

export const view = async () => ({ title: '', node: h('h1', '') });
