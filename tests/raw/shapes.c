/* The table of shapes. What one program reads as one request and another as two is where smuggling begins:
 * one answer, then the end. */
#include "raw.h"

enum { SOON = 1000, DEADLINE = 12 * 1000 };

#define BYTES(text) (text), sizeof(text) - 1
#define GET         "GET /healthz HTTP/1.1\r\nHost: parvis\r\n"
#define POST        "POST /api/csp-reports HTTP/1.1\r\nHost: parvis\r\n" REPORT
#define REPORT      "Content-Type: application/csp-report\r\n"

/* by the application, whatever it thinks of an empty report */
#define ANSWERED "200 202 204 400 403 404 422"

#define HIDDEN "GET /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"
#define PIECE  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define KIBIBYTE                                                                                             \
	PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE PIECE

#define ARGUMENTS "a=1&a=1&a=1&a=1&a=1&a=1&a=1&a=1&"
#define LONG      "a=" PIECE PIECE PIECE PIECE PIECE "&"
#define LONG_ONES LONG LONG LONG LONG LONG LONG LONG LONG LONG LONG
#define MANY                                                                                                 \
	ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS ARGUMENTS

/* Refused with 400, one answer, and the end. */
#define BAD(name, text)                                                                                      \
	{                                                                                                    \
		name, BYTES(text), NULL, 0, 0, NULL, "400", 1, SOON, CLOSES                                  \
	}
#define PATH(name, path)           BAD(name, "GET " path " HTTP/1.1\r\nHost: parvis\r\n\r\n")
#define HOST(name, host)           BAD(name, "GET /healthz HTTP/1.1\r\nHost: " host "\r\n\r\n")
#define FIELD(name, line)          BAD(name, GET line "\r\n\r\n")
#define FRAMING(name, lines, body) BAD(name, POST lines "\r\n" body)
#define FILLED(name, text, filler, times, tail, expect)                                                      \
	{                                                                                                    \
		name, BYTES(text), filler, times, 0, tail, expect, 1, 3 * SOON, CLOSES                       \
	}
#define TRICKLED(name, text, filler)                                                                         \
	{                                                                                                    \
		name, BYTES(text), filler, 1000, 400, NULL, "none 408", 1, DEADLINE, CLOSES                  \
	}

const struct shape shapes[] = {
	/* What must work, so that the refusals below prove something. */
	{ "a plain request", BYTES(GET "\r\n"), NULL, 0, 0, NULL, "200", 1, SOON, STAYS },
	{ "two requests in one packet", BYTES(GET "\r\n" GET "\r\n"), NULL, 0, 0, NULL, "200", 2, SOON,
	  STAYS },
	{ "HEAD", BYTES("HEAD /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL, "200", 1, SOON,
	  STAYS },
	{ "HTTP/1.0", BYTES("GET /healthz HTTP/1.0\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL, "200", 1,
	  SOON, CLOSES },
	{ "a value without a space before it", BYTES("GET /healthz HTTP/1.1\r\nHost:parvis\r\n\r\n"), NULL, 0,
	  0, NULL, "200", 1, SOON, STAYS },
	{ "an empty value", BYTES(GET "X-Empty:\r\n\r\n"), NULL, 0, 0, NULL, "200", 1, SOON, STAYS },
	{ "an empty value at the end of a space", BYTES(GET "X-Empty: \r\nX-More: 1\r\n\r\n"), NULL, 0, 0,
	  NULL, "200", 1, SOON, STAYS },
	{ "spaces around a value", BYTES(GET "X-Wide:   a b  \r\nX-More: 1\r\n\r\n"), NULL, 0, 0, NULL, "200",
	  1, SOON, STAYS },
	{ "spaces after the last value", BYTES(GET "X-Wide: a \t \r\n\r\n"), NULL, 0, 0, NULL, "200", 1, SOON,
	  STAYS },
	{ "a cookie of several", BYTES(GET "Cookie: a=\"1 2\"; b=; c; d=4\r\nX-More: 1\r\n\r\n"), NULL, 0, 0,
	  NULL, "200", 1, SOON, STAYS },
	{ "a cookie of another program, not UTF-8", BYTES(GET "Cookie: a=\xff\xfe; b=c\r\n\r\n"), NULL, 0, 0,
	  NULL, "200", 1, SOON, STAYS },
	{ "cookies of many programs", BYTES(GET "Cookie: "),
	  "a=1234567890123456789012345678901234567890123456789012345678901234567890; ", 99, 0, "b=c\r\n\r\n",
	  "200", 1, SOON, STAYS },
	{ "more cookies than the library can take apart", BYTES(GET "Cookie: "), "a=12345; ", 800, 0,
	  "b=c\r\n\r\n", "431", 1, SOON, CLOSES },
	{ "a longer cookie than is read", BYTES(GET "Cookie: a="), "1234567890", 900, 0, "\r\n\r\n", "431", 1,
	  SOON, CLOSES },
	{ "more cookies than are read", BYTES(GET "Cookie: "), "a=1; ", 100, 0, "b=c\r\n\r\n", "431", 1, SOON,
	  CLOSES },
	{ "a field twice", BYTES(GET "X-More: 1\r\nX-More: 2\r\n\r\n"), NULL, 0, 0, NULL, "200", 1, SOON,
	  STAYS },
	{ "forty query arguments", BYTES("GET /healthz?"), "a=1&", 40, 0, " HTTP/1.1\r\nHost: parvis\r\n\r\n",
	  "200", 1, SOON, STAYS },
	{ "a chunked body", BYTES(POST "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"), NULL, 0, 0,
	  NULL, ANSWERED, 1, SOON, CLOSES },

	/* Framing. */
	FRAMING("two equal lengths", "Content-Length: 2\r\nContent-Length: 2\r\n", "{}"),
	FRAMING("two different lengths", "Content-Length: 2\r\nContent-Length: 44\r\n", "{}" HIDDEN),
	FRAMING("lengths in a list", "Content-Length: 2, 2\r\n", "{}"),
	FRAMING("length and chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
	        "0\r\n\r\n" HIDDEN),
	FRAMING("chunked and length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
	        "0\r\n\r\n" HIDDEN),
	FRAMING("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
	        "0\r\n\r\n" HIDDEN),
	FRAMING("a space before the colon of the length", "Content-Length : 40\r\n", HIDDEN),
	FRAMING("a tab before the colon of the length", "Content-Length\t: 40\r\n", HIDDEN),
	FRAMING("a length that is no number", "Content-Length: abc\r\n", HIDDEN),
	FRAMING("a negative length", "Content-Length: -1\r\n", HIDDEN),
	FRAMING("a length with a sign", "Content-Length: +2\r\n", "{}" HIDDEN),
	FRAMING("a length in hexadecimal", "Content-Length: 0x2\r\n", "{}" HIDDEN),
	FRAMING("an empty length", "Content-Length:\r\n", HIDDEN),
	{ "a length beyond all numbers", BYTES(POST "Content-Length: 99999999999999999999999\r\n\r\n{}"),
	  NULL, 0, 0, NULL, "400 413", 1, SOON, CLOSES },
	FRAMING("an encoding other than chunked", "Transfer-Encoding: gzip\r\n", "{}" HIDDEN),
	FRAMING("gzip and chunked", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n" HIDDEN),
	FRAMING("identity", "Transfer-Encoding: identity\r\n", HIDDEN),
	FRAMING("chunked behind a vertical tab",
	        "Transfer-Encoding: \x0b"
	        "chunked\r\n",
	        "0\r\n\r\n" HIDDEN),
	BAD("chunked in HTTP/1.0", "POST /api/csp-reports HTTP/1.0\r\nHost: parvis\r\nTransfer-Encoding: "
	                           "chunked\r\n\r\n0\r\n\r\n" HIDDEN),
	/* The library reads this one as browsers would; where it ends is in doubt all the same, so
	 * nothing after it counts. */
	{ "a chunk size ended by a bare line feed",
	  BYTES(POST "Transfer-Encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n" HIDDEN), NULL, 0, 0, NULL,
	  ANSWERED, 1, SOON, CLOSES },
	FRAMING("a chunk size that is no number", "Transfer-Encoding: chunked\r\n",
	        "zz\r\n{}\r\n0\r\n\r\n" HIDDEN),
	{ "a chunk size beyond all numbers",
	  BYTES(POST "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffffff\r\n{}\r\n0\r\n\r\n" HIDDEN), NULL,
	  0, 0, NULL, "400 413", 1, SOON, CLOSES },
	FRAMING("a chunk longer than its size", "Transfer-Encoding: chunked\r\n",
	        "2\r\n{}{}\r\n0\r\n\r\n" HIDDEN),

	/* Lines and fields. */
	BAD("no Host", "GET /healthz HTTP/1.1\r\n\r\n"),
	BAD("no Host in HTTP/1.0", "GET /healthz HTTP/1.0\r\n\r\n"),
	FIELD("two Hosts", "Host: other"),
	FIELD("two cookies", "Cookie: a=1\r\nCookie: b=2"),
	FIELD("a folded line", "X-Long: a\r\n b"),
	FIELD("a line that folds a length in", "X-Long: a\r\n Content-Length: 9"),
	FIELD("a line without a colon", "nonsense"),
	FIELD("an empty name", ": value"),
	FIELD("a space inside a name", "X Long: a"),
	FIELD("NUL in a value", "X-Long: a\0b"),
	FIELD("NUL before a length", "X-Long: a\0\r\nX-More: 1"),
	FIELD("NUL in a name", "X-\0Long: a"),
	FIELD("NUL in the last field", "X-Long: a\0"),
	FIELD("a control character in a value", "X-Long: a\x01"
	                                        "b"),
	FIELD("a delete character in a value", "X-Long: a\x7f"
	                                       "b"),
	FIELD("a carriage return in a value", "X-Long: a\rb"),
	BAD("lines ended by bare line feeds", "GET /healthz HTTP/1.1\nHost: parvis\n\n"),
	BAD("one line ended by a bare line feed", "GET /healthz HTTP/1.1\r\nHost: parvis\nX-More: 1\r\n\r\n"),
	BAD("HTTP/1.2", "GET /healthz HTTP/1.2\r\nHost: parvis\r\n\r\n"),
	{ "HTTP/2.0", BYTES("GET /healthz HTTP/2.0\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL, "400 505", 1,
	  SOON, CLOSES },
	BAD("a lower-case version", "GET /healthz http/1.1\r\nHost: parvis\r\n\r\n"),
	BAD("two spaces in the request line", "GET  /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"),
	BAD("a space in the address", "GET /heal thz HTTP/1.1\r\nHost: parvis\r\n\r\n"),
	BAD("NUL in the address", "GET /healthz\0x HTTP/1.1\r\nHost: parvis\r\n\r\n"),
	BAD("NUL in the method", "GET\0x /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"),
	{ "an unknown method", BYTES("BREW /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL,
	  "405", 1, SOON, CLOSES },
	{ "TRACE", BYTES("TRACE /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL, "405", 1, SOON,
	  CLOSES },
	{ "CONNECT", BYTES("CONNECT parvis:80 HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL, "405", 1,
	  SOON, CLOSES },
	{ "a lower-case method", BYTES("get /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL,
	  "405", 1, SOON, CLOSES },

	/* Addresses. */
	{ "an absolute address", BYTES("GET http://parvis/healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0,
	  0, NULL, "200", 1, SOON, STAYS },
	{ "an absolute address of another host and port",
	  BYTES("GET HTTPS://Other.example:8443/healthz?a=b HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0,
	  NULL, "200", 1, SOON, STAYS },
	{ "an absolute address by an IPv6 literal",
	  BYTES("GET http://[::1]:80/healthz HTTP/1.1\r\nHost: [::1]\r\n\r\n"), NULL, 0, 0, NULL, "200", 1,
	  SOON, STAYS },
	BAD("an absolute address without Host", "GET http://parvis/healthz HTTP/1.1\r\n\r\n"),
	PATH("an absolute address with somebody's name", "http://a:b@parvis/healthz"),
	PATH("an absolute address without a host", "http:///healthz"),
	PATH("an absolute address with a port beyond all", "http://parvis:99999/healthz"),
	PATH("an absolute address of another scheme", "ftp://parvis/healthz"),
	PATH("an absolute address with two dots", "http://parvis/a/../healthz"),
	PATH("a network path that is none of ours", "parvis/healthz"),
	{ "everything, with OPTIONS", BYTES("OPTIONS * HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL,
	  "405", 1, SOON, CLOSES },
	PATH("everything, with GET", "*"),

	/* Hosts. */
	{ "a Host with a port", BYTES("GET /healthz HTTP/1.1\r\nhoSt:\tparvis.example:8080\r\n\r\n"), NULL, 0,
	  0, NULL, "200", 1, SOON, STAYS },
	{ "a Host that is an IPv6 literal",
	  BYTES("GET /healthz HTTP/1.1\r\nHost: [2001:db8::1]:8080\r\n\r\n"), NULL, 0, 0, NULL, "200", 1,
	  SOON, STAYS },
	HOST("an empty Host", ""),
	HOST("a Host with a space", "par vis"),
	HOST("a Host with somebody's name", "a@parvis"),
	HOST("a Host with a path", "parvis/healthz"),
	HOST("a Host with an escape", "par%76is"),
	HOST("a Host with port 0", "parvis:0"),
	HOST("a Host with a port beyond all", "parvis:65536"),
	HOST("a Host with a port that is no number", "localhost:x.evil.test:8080"),
	HOST("a Host of two", "parvis, other"),
	HOST("a Host in half a bracket", "[::1"),
	HOST("a Host with a bare IPv6 address", "::1"),
	HOST("a Host that is not ASCII", "parv\xc3\xads"),
	HOST("a Host with a scheme", "http://parvis"),

	/* What others ask of servers: requests without a version, words before them,
	 * awaited bodies, odd bytes. */
	{ "no version", BYTES("GET /healthz \r\n\r\n"), NULL, 0, 0, NULL, "400 505", 1, SOON, CLOSES },
	{ "HTTP/0.9", BYTES("GET /healthz\r\n\r\n"), NULL, 0, 0, NULL, "400 505", 1, SOON, CLOSES },
	{ "HTTP/9.9", BYTES("GET /healthz HTTP/9.9\r\nHost: parvis\r\n\r\n"), NULL, 0, 0, NULL, "400 505", 1,
	  SOON, CLOSES },
	/* What the library refuses by itself is the last that it answers on a connection. */
	{ "a request behind HTTP/2.0", BYTES("GET /healthz HTTP/2.0\r\nHost: parvis\r\n\r\n" HIDDEN), NULL, 0,
	  0, NULL, "505", 1, SOON, CLOSES },
	FILLED("a request behind a field of 40 KiB", GET "X-Long: ", KIBIBYTE, 40, "\r\n\r\n" HIDDEN, "431"),
	FILLED("a request behind an address of 40 KiB", "GET /", KIBIBYTE, 40,
	       " HTTP/1.1\r\nHost: parvis\r\n\r\n" HIDDEN, "414"),
	{ "a word before the method", BYTES("Extra lineGET /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n"), NULL,
	  0, 0, NULL, "400 405 505", 1, SOON, CLOSES },
	{ "a GET that expects to go on", BYTES(GET "Expect: 100-continue\r\n\r\n"), NULL, 0, 0, NULL,
	  "100 200", 2, SOON, STAYS },
	{ "brackets in a name", BYTES(GET "X-Invalid[]: a\r\n\r\n"), NULL, 0, 0, NULL, "400", 1, SOON,
	  CLOSES },
	{ "an end of lines that is none",
	  BYTES("GET /healthz HTTP/1.1\r\nHost: parvis\r\n\rX-More: a\r\n\r\n"), NULL, 0, 0, NULL, "400", 1,
	  SOON, CLOSES },
	{ "a chunk with an extension",
	  BYTES(POST "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\n\r\n"), NULL, 0, 0, NULL,
	  ANSWERED, 1, SOON, CLOSES },
	PATH("a dot segment", "/a/./healthz"),
	PATH("two dots", "/a/../healthz"),
	PATH("two dots at the end", "/a/.."),
	PATH("two dots in escapes", "/a/%2e%2E/healthz"),
	PATH("one dot and one escape", "/a/.%2e/healthz"),
	PATH("a slash in an escape", "/a/..%2f..%2fetc/passwd"),
	PATH("a backslash", "/a\\healthz"),
	PATH("a backslash in an escape", "/a%5chealthz"),
	PATH("NUL in an escape", "/healthz%00.js"),
	PATH("a line feed in an escape", "/healthz%0ax"),
	PATH("a broken escape", "/healthz%2"),
	PATH("an escape that is no number", "/healthz%zz"),
	PATH("bytes that are not UTF-8", "/health\xff"),
	PATH("overlong UTF-8 in escapes", "/a/%c0%ae%c0%ae/healthz"),
	PATH("a fragment", "/healthz#x"),

	/* Sizes. */
	FILLED("65 query arguments", "GET /healthz?", "a=1&", 66, " HTTP/1.1\r\nHost: parvis\r\n\r\n", "414"),
	/* In one packet: how much of its pool the library has left depends on how the bytes come in. */
	{ "640 query arguments in one packet",
	  BYTES("GET /healthz?" MANY MANY MANY MANY MANY MANY MANY MANY " HTTP/1.1\r\nHost: parvis\r\n\r\n"),
	  NULL, 0, 0, NULL, "414 none", 1, SOON, CLOSES },
	{ "100 long query arguments in one packet",
	  BYTES("GET /healthz?" LONG_ONES LONG_ONES LONG_ONES LONG_ONES LONG_ONES LONG_ONES LONG_ONES
	                LONG_ONES LONG_ONES LONG_ONES " HTTP/1.1\r\nHost: parvis\r\n\r\n"),
	  NULL, 0, 0, NULL, "414 none", 1, SOON, CLOSES },
	FILLED("500 query arguments", "GET /healthz?", "a=1&", 500, " HTTP/1.1\r\nHost: parvis\r\n\r\n",
	       "414 none"),
	FILLED("4,000 query arguments", "GET /healthz?", "a=1&", 4000, " HTTP/1.1\r\nHost: parvis\r\n\r\n",
	       "414 none"),
	FILLED("500 arguments without a value", "GET /healthz?", "&", 500,
	       " HTTP/1.1\r\nHost: parvis\r\n\r\n", "414 none"),
	FILLED("an address of 3 KiB", "GET /", KIBIBYTE, 3, " HTTP/1.1\r\nHost: parvis\r\n\r\n", "414"),
	FILLED("an address of 24 KiB", "GET /", KIBIBYTE, 24, " HTTP/1.1\r\nHost: parvis\r\n\r\n", "414"),
	FILLED("an address of 200 KiB", "GET /", KIBIBYTE, 200, " HTTP/1.1\r\nHost: parvis\r\n\r\n",
	       "414 none"),
	FILLED("a field of 20 KiB", GET "X-Long: ", KIBIBYTE, 20, "\r\n\r\n", "431"),
	FILLED("a field of 200 KiB", GET "X-Long: ", KIBIBYTE, 200, "\r\n\r\n", "431 none"),
	FILLED("200 fields", GET, "X-More: 1\r\n", 200, "\r\n", "431"),
	FILLED("10,000 fields", GET, "X-More: 1\r\n", 10000, "\r\n", "431 none"),
	FILLED("a body larger than its address takes", POST "Content-Length: 65536\r\n\r\n", KIBIBYTE, 64,
	       NULL, "413"),
	FILLED("a body of a terabyte, announced", POST "Content-Length: 1099511627776\r\n\r\n", KIBIBYTE, 1,
	       NULL, "413"),
	FILLED("a chunked body larger than its address takes", POST "Transfer-Encoding: chunked\r\n\r\n",
	       "400\r\n" KIBIBYTE "\r\n", 64, "0\r\n\r\n", "413"),
	FILLED("an endless chunked body", POST "Transfer-Encoding: chunked\r\n\r\n",
	       "400\r\n" KIBIBYTE "\r\n", 100000, NULL, "413 none"),
	FILLED("an endless chunk size", POST "Transfer-Encoding: chunked\r\n\r\n", "0", 100000, NULL,
	       "400 413 500 none"),

	/* Patience. */
	TRICKLED("a trickled request line", "G", "E"),
	TRICKLED("a trickled address", "GET /", "a"),
	TRICKLED("a trickled field", GET "X-Long: ", "a"),
	TRICKLED("trickled fields", GET, "X-More: 1\r\n"),
	TRICKLED("trickled empty lines", "\r\n", "\r\n"),
	TRICKLED("a trickled body", POST "Content-Length: 4096\r\n\r\n", "x"),
	TRICKLED("a trickled chunked body", POST "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"),
	{ "a connection without a word", BYTES(""), NULL, 0, 0, NULL, "none 408", 1, DEADLINE, CLOSES },
	{ "half a request", BYTES("GET /healthz HTTP/1.1\r\nHo"), NULL, 0, 0, NULL, "none 408", 1, DEADLINE,
	  CLOSES },
	{ "a body that never comes", BYTES(POST "Content-Length: 10\r\n\r\n{"), NULL, 0, 0, NULL, "none 408",
	  1, DEADLINE, CLOSES },
};
const int shape_count = sizeof shapes / sizeof shapes[0];
