// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "io/json.h"

#include <algorithm>

namespace stowage::io {

namespace {

constexpr std::size_t kShortLine = 100;

void writeText(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto letter = static_cast<unsigned char>(text[i]);
        if (letter >= 0x20 && letter != '"' && letter != '\\')
            continue;
        out += text.substr(begin, i - begin);
        begin = i + 1;
        switch (letter) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            out += "\\u" + hexText(letter, 4);
        }
    }
    out += text.substr(begin);
    out += '"';
}

// A real keeps its point, so that it reads back as a real.
void writeReal(std::string& out, double value)
{
    const std::string text = numberText(value);
    out += text;
    if (text.find_first_of(".e") == std::string::npos)
        out += ".0";
}

void writeLeaf(std::string& out, const Json& json)
{
    if (const std::string* text = json.text())
        writeText(out, *text);
    else if (const std::int64_t* whole = json.integer())
        out += numberText(*whole);
    else if (const double* fraction = json.real())
        writeReal(out, *fraction);
    else if (const bool* flag = json.boolean())
        out += *flag ? "true" : "false";
    else
        out += "null";
}

void writeCompact(std::string& out, const Json& json, std::string_view gap)
{
    if (const Json::Array* items = json.items()) {
        out += '[';
        for (const Json& item : *items) {
            if (&item != items->data())
                out.append(",").append(gap);
            writeCompact(out, item, gap);
        }
        out += ']';
    } else if (const Json::Object* members = json.members()) {
        out += '{';
        for (const Json::Member& member : *members) {
            if (&member != members->data())
                out.append(",").append(gap);
            writeText(out, member.first);
            out.append(":").append(gap);
            writeCompact(out, member.second, gap);
        }
        out += '}';
    } else {
        writeLeaf(out, json);
    }
}

bool isLeaf(const Json& json)
{
    return json.items() == nullptr && json.members() == nullptr;
}

bool holdsLeavesOnly(const Json& json)
{
    if (const Json::Array* items = json.items())
        return std::all_of(items->begin(), items->end(), isLeaf);
    if (const Json::Object* members = json.members())
        return std::all_of(members->begin(), members->end(),
                           [](const Json::Member& member) { return isLeaf(member.second); });
    return true;
}

void indent(std::string& out, int level)
{
    out += '\n';
    out.append(static_cast<std::size_t>(level) * 2, ' ');
}

void writePretty(std::string& out, const Json& json, int level)
{
    if (holdsLeavesOnly(json)) {
        std::string line;
        writeCompact(line, json, " ");
        if (isLeaf(json) || line.size() + static_cast<std::size_t>(level) * 2 <= kShortLine) {
            out += line;
            return;
        }
    }
    if (const Json::Array* items = json.items()) {
        out += '[';
        for (const Json& item : *items) {
            if (&item != items->data())
                out += ',';
            indent(out, level + 1);
            writePretty(out, item, level + 1);
        }
        indent(out, level);
        out += ']';
    } else if (const Json::Object* members = json.members()) {
        out += '{';
        for (const Json::Member& member : *members) {
            if (&member != members->data())
                out += ',';
            indent(out, level + 1);
            writeText(out, member.first);
            out += ": ";
            writePretty(out, member.second, level + 1);
        }
        indent(out, level);
        out += '}';
    }
}

} // namespace

std::string prettyJson(const Json& json)
{
    std::string out;
    writePretty(out, json, 0);
    out += '\n';
    return out;
}

std::string compactJson(const Json& json)
{
    std::string out;
    writeCompact(out, json, "");
    return out;
}

} // namespace stowage::io
