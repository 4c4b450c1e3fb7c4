/** The classes of the audit log as marks: icon and colour. */

/** @type {Record<string, [string, string]>} */
const CLASSES = { auth: ['key', ''], content: ['pen', ''], moderation: ['scale', 'info'], access: ['eye', 'warn'], rights: ['shield', 'ok'], settings: ['gear', ''], unknown: ['alert', 'bad'] };

export const AUDIT_CLASSES = Object.keys(CLASSES);

/** @param {string} name @returns {[string, string]} */
export const classMark = (name) => CLASSES[name] ?? ['info', ''];
