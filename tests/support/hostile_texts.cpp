// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostile_texts.h"

namespace stowage {

namespace {

struct HostileLine {
    const char* name;
    const char* text;
};

// Where they say PIPE, the pipe is named.
constexpr HostileLine kFiles[] = {
    {"image", "<img src=\"PIPE\">"},
    {"image by address", "<img src='file://PIPE'/>web"},
    {"image in capitals", "<IMG SRC=PIPE>"},
    {"image without an end", "web <img src=\"PIPE\""},
    {"second image", "<img src=''><img alt='' src='PIPE'>"},
    {"background", "<body background=\"PIPE\"><p>x</p>"},
    {"style", "<p style=\"background-image:url(PIPE)\">x</p>"},
    {"linked style", "<link rel=stylesheet href=\"PIPE\">x"},
    {"imported style", "<style>@import url(PIPE);</style>x"},
    {"background of a table", "<table background=\"PIPE\"><tr><td>x"},
    {"image of a list", "<ul style='list-style-image:url(PIPE)'><li>x</ul>"},
    {"frame", "<iframe src=\"PIPE\"></iframe>"},
    {"object", "<object data=\"PIPE\">x</object>"},
    {"image in a picture", "<svg><image href=\"PIPE\"/></svg>"},
    {"closes the wrapper", "</qt><img src=\"PIPE\"><qt>"},
    {"closes a title", "</title></svg><img src=\"PIPE\">"},
    {"closes an attribute", "\"/><img src=\"PIPE\"><a b=\""},
    {"behind a comment", "<!-- x --><img src=\"PIPE\">"},
    {"escaped image", "&lt;img src=PIPE&gt; &#60;img src=PIPE&#62;"},
    {"image of Markdown", "![x](PIPE) **b** [y](file://PIPE)"},
    {"includes", "file://PIPE"},
};

constexpr HostileLine kOthers[] = {
    {"image of the zero device", "<img src=\"/dev/zero\">"},
    {"image of the net", "<img src=\"http://127.0.0.1:9/x.png\">"},
    {"image of the program", "<img src=\":/icons/stowage.svg\">"},
    {"image as data", "<img src=\"data:image/png;base64,iVBORw0KGgo=\">"},
    {"link", "<a href='https://x'>y</a>"},
    {"link to a script", "<a href=\"javascript:x()\">y</a>"},
    {"broken link", "<a href="},
    {"comparison", "a < b and c > d"},
    {"tag alone", "<a>"},
    {"break", "x<br>y"},
    {"entities", "&lt;b&gt; &amp; &copy; &#38;"},
    {"script", "</qt><script>x</script>"},
    {"document", "<!DOCTYPE html><html><head><title>t</title></head>b</html>"},
    {"says it is rich", "<qt>x</qt>"},
    {"processing", "<?xml version=\"1.0\"?>x"},
    {"characters as data", "<![CDATA[<b>x</b>]]>"},
    {"huge font", "<font size=99999>x</font><h1 style='font-size:9999pt'>y</h1>"},
    {"huge table", "<table width=9999999 height=9999999 border=99999><tr><td>x"},
    {"quotes", "\"'`"},
    {"ampersands", "&File && &Save"},
    {"ampersand at the end", "R&D&"},
    {"percent signs", "%1 %2 %n %99 %L1 %s"},
    {"marks of a change", "[*] a[*]b [*][*]"},
    {"formula", "=cmd|'/C calc'!A0"},
    {"command", "$(reboot) `reboot` ; reboot"},
    {"path", "../../../../etc/passwd"},
    {"end of JSON", "\"}},\"links\":[{\"x\":\"\\u0000"},
    {"pattern", "(a+)+$ [a-z]* .*? \\"},
    {"blanks", "  x   "},
    {"right to left override", "\u202Eabc\u202C"},
    {"isolates", "\u2066\u2067abc\u2069"},
    {"right to left", "\u05E9\u05DC\u05D5\u05DD <b>"},
    {"of no width", "\u200B\u200D\uFEFF\u2060"},
    {"separators", "one\u2028two\u2029three"},
    {"controls of Latin 1", "a\u0085b\u009B31mc"},
    {"no characters", "\uFFFE\uFFFF\uFFFD"},
};

} // namespace

std::vector<HostileText> hostileTexts(const QString& pipe)
{
    std::vector<HostileText> texts;
    for (const HostileLine& line : kFiles)
        texts.push_back(
            {line.name, QString::fromUtf8(line.text).replace(QLatin1String("PIPE"), pipe)});
    for (const HostileLine& line : kOthers)
        texts.push_back({line.name, QString::fromUtf8(line.text)});
    texts.push_back({"nested tables", QStringLiteral("<table><tr><td>").repeated(17)});
    texts.push_back({"nested lists", QStringLiteral("<ul><li>").repeated(31)});
    texts.push_back({"nested blocks", QStringLiteral("<div>").repeated(51)});
    texts.push_back({"long", QStringLiteral("W").repeated(255)});
    texts.push_back({"long, in words", QStringLiteral("Ww ").repeated(85).trimmed()});
    texts.push_back({"long, of ampersands", QStringLiteral("&").repeated(255)});
    texts.push_back({"long, of pairs", QString::fromUtf8("\U0001F6A2").repeated(63)});
    texts.push_back({"combining", QString(QChar(0x0301)).repeated(120)});
    return texts;
}

} // namespace stowage
