#!/bin/sh
# Sentences that promise more than the software does: each of these was said once, and was not true. What a
# right brings is a person's answer.
. tests/promise.sh

claims='raison d’être gardé est effacé|hors de l’Union européenne|outside the European Union|eux seuls|nobody else\. The number|Chaque consultation|ce que vous lisez|what you read, or|jusqu’à la fin de leur durée|si un seul octet changeait|is erased\.'
said() { grep -nHE "$claims" "$@" | cut -c1-160; }

bad=$(planted w.json '"x": "Chaque consultation laisse une ligne ici."')
control "a sentence that promises too much" "$(said "$bad/w.json" 2>/dev/null || grep -rnE "$claims" "$bad")"
rm -rf "$bad"
promise "no sentence promises what the software does not do" \
	"$(said web/words/fr.json web/words/en.json sql/demo/03_charter.sql server/archive/*.c server/audit/log/readme.c | grep -v 'request_deleted')"
exit $promise_failed
