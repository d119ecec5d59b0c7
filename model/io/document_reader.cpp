// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "document/apply.h"
#include "document/naming.h"
#include "field/check.h"
#include "io/document_json.h"
#include "io/ecs_rest.h"
#include "io/element_json.h"
#include "io/field_json.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace stowage::io {

namespace {

using doc::Element;
using doc::Field;
using doc::kMostElements;
using doc::kMostLinks;

class Reader {
public:
    Reader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    // Elements, places and connections are taken while the text is read, the rest afterwards.
    void take(std::string_view member, std::string_view key, Json& part);
    Result<Opened> read(const Json& root);

private:
    struct Placed {
        std::string id;
        std::optional<doc::Rect> rect; // none: damaged
        std::uint32_t readUpTo = 0;
    };
    struct Linked {
        doc::Link link;
        std::uint32_t readUpTo = 0;
    };

    Error refusal(const Json& at, std::string words) const
    {
        return {Fault::unreadable, std::move(words), placeIn(file_, text_, at.readUpTo)};
    }
    void remark(std::uint32_t readUpTo, const std::string& words)
    {
        opened_.remarks.push_back(placeIn(file_, text_, readUpTo) + ": " + words);
    }
    void remark(const Json& at, const std::string& words) { remark(at.readUpTo, words); }

    Unknown noting()
    {
        return [this](const Json::Member& member) {
            if (member.first == kKept || member.first == "$schema")
                return; // of an import, and of editors of files
            if (unknown_.empty())
                unknownAt_ = member.second.readUpTo;
            unknown_.insert(member.first);
        };
    }
    void tellUnknown();

    Outcome checkVersion(const Json& root) const;
    void readOwn(const Json& root);
    Outcome readElements(const Json& elements);
    Result<Element> readOne(const ElementId& id, const Json& json);
    Outcome checkParents(const Json& elements) const;
    void placeElements();
    void mendTexts(doc::Link& link, std::uint32_t readUpTo);
    Outcome readLinks(const Json& links);
    Outcome readRevisions(const Json& revisions);

    std::string_view text_;
    std::string_view file_;
    std::deque<Element> elements_; // which grows without copies and shrinks while it is used up
    std::vector<Placed> places_;
    std::vector<Linked> links_;
    std::set<std::string> unknown_; // names of members
    std::uint32_t unknownAt_ = 0;   // where the first of them was read
    std::optional<Error> failed_;   // of the first element that cannot be taken
    Opened opened_;
};

constexpr int kDeepest = 64; // elements in one another

constexpr std::array<std::string_view, 14> kOwnKeys{
    "stowage",  "name",           "start",        "seed",
    "profile",  "awsvpcTrunking", "fargateVcpus", "fargateSpotVcpus",
    "elements", "links",          "revisions",    "layout",
    "calls",    "expect"};

Outcome Reader::checkVersion(const Json& root) const
{
    const Json* version = root.find("stowage");
    if (root.members() == nullptr || version == nullptr || version->integer() == nullptr)
        return refusal(root, "this is no Stowage document: it has no format version under "
                             "\"stowage\". Import it instead, or choose another file.");
    if (*version->integer() > kFormatVersion)
        return refusal(*version,
                       "this document has format version " + numberText(*version->integer()) +
                           ", and this program reads up to " + numberText(kFormatVersion) +
                           ". Open it with a newer Stowage.");
    if (*version->integer() < 1)
        return refusal(*version, "format versions count from 1; this file is damaged.");
    return Done{};
}

void Reader::readOwn(const Json& root)
{
    doc::Document& document = opened_.document;
    for (const Field& field : doc::documentRows()) {
        const Json* json = root.find(field.key);
        if (json == nullptr)
            continue;
        if (field.hidden) { // arrays of a run
            if (json->items() != nullptr)
                doc::setValue(document, field, doc::Value(compactJson(*json)));
            else
                remark(*json, quoted(field.key) + " is no array and was left out.");
            continue;
        }
        const Result<doc::Value> value = fieldValue(field, *json);
        if (!value)
            remark(*json, value.error().message + " The default is used instead.");
        else if (const auto against = doc::objection(field, *value))
            remark(*json, *against + " The default is used instead.");
        else
            doc::setValue(document, field, *value);
    }
    document.unknown = unknownOf(
        root,
        [](std::string_view key) { return std::ranges::find(kOwnKeys, key) != kOwnKeys.end(); },
        noting());
}

// Once, for what a later format adds may stand in every element.
void Reader::tellUnknown()
{
    constexpr std::size_t kMost = 5;
    std::vector<std::string> names;
    for (const std::string& name : unknown_)
        if (names.size() < kMost)
            names.push_back(quoted(name));
    if (names.empty())
        return;
    if (unknown_.size() > kMost)
        names.push_back(
            counted(static_cast<std::int64_t>(unknown_.size() - kMost), "other", "others"));
    opened_.notes.push_back(placeIn(file_, text_, unknownAt_) + ": this version does not know " +
                            listed(names) +
                            ", which has no effect here; it is kept and saved again. A newer "
                            "Stowage may have written the file.");
}

void Reader::take(std::string_view member, std::string_view key, Json& part)
{
    if (member == "elements" && !key.empty()) {
        if (failed_ || elements_.size() > kMostElements)
            return;
        Result<Element> element = readOne(ElementId(std::string(key)), part);
        if (element)
            elements_.push_back(*std::move(element));
        else
            failed_ = element.error();
        // What is taken leaves its place behind, for what is said of it later.
        const std::uint32_t readUpTo = part.readUpTo;
        part = Json();
        part.readUpTo = readUpTo;
    } else if (member == "layout" && !key.empty()) {
        const Result<doc::Rect> rect = readRect(part);
        places_.push_back(
            {std::string(key), rect ? std::optional(*rect) : std::nullopt, part.readUpTo});
        part = Json();
    } else if (member == "links" && key.empty() && links_.size() <= kMostLinks) {
        links_.push_back({readLink(part, noting()), part.readUpTo});
        part = Json();
    }
}

void Reader::placeElements()
{
    // Both are written in the same order, so the next place is mostly the one that is sought.
    std::size_t next = 0;
    std::map<std::string_view, const Placed*> byId;
    for (Element& element : elements_) {
        const Placed* placed = nullptr;
        if (next < places_.size() && places_[next].id == element.id.text) {
            placed = &places_[next++];
        } else {
            if (byId.empty())
                for (const Placed& each : places_)
                    byId.emplace(each.id, &each);
            const auto found = byId.find(element.id.text);
            if (found != byId.end()) {
                placed = found->second;
                next = static_cast<std::size_t>(placed - places_.data()) + 1;
            }
        }
        if (placed == nullptr)
            continue;
        element.place = placed->rect;
        if (!placed->rect)
            remark(placed->readUpTo,
                   "the place of " + quoted(element.id.text) + " is damaged; it is arranged anew.");
    }
}

Result<Element> Reader::readOne(const ElementId& id, const Json& json)
{
    Result<Element> element = readElement(
        id, json, [this](const Json& at, const std::string& words) { remark(at, words); },
        noting());
    if (!element)
        return refusal(json, element.error().message);
    if (doc::fitsAsName(element->name))
        return element;
    const auto length = static_cast<std::int64_t>(element->name.size());
    remark(*json.find("name"),
           "the name of " + quoted(id.text) +
               (element->name.size() > doc::kLongestName
                    ? " is " + numberText(length) + " bytes long, and may have 255; it was cut."
                    : " held a line break or another control character, which was taken out."));
    element->name = doc::asName(element->name);
    return element;
}

// What an edit would refuse to connect.
void Reader::mendTexts(doc::Link& link, std::uint32_t readUpTo)
{
    if (doc::fitsAsName(link.container))
        return;
    link.container.clear();
    remark(readUpTo, "the connection from " + quoted(link.from.text) + " to " +
                         quoted(link.to.text) +
                         " names a container by more than one line of 255 bytes. The default is "
                         "used instead.");
}

Outcome Reader::readElements(const Json& elements)
{
    if (elements.members() == nullptr)
        return refusal(elements, "\"elements\" must be an object of elements by id.");
    if (elements.members()->size() > kMostElements)
        return refusal(elements, "the document holds more than 20,000 elements; split it.");
    if (failed_)
        return *failed_;
    placeElements();
    for (; !elements_.empty(); elements_.pop_front())
        opened_.document.put(std::move(elements_.front()));
    return checkParents(elements);
}

Outcome Reader::checkParents(const Json& elements) const
{
    for (const Json::Member& member : *elements.members()) {
        const ElementId id(member.first);
        const Element* at = opened_.document.find(id);
        for (int depth = 1; !at->parent.isEmpty(); ++depth) {
            if (at->parent == id)
                return refusal(member.second, "the element " + quoted(id.text) +
                                                  " lives in itself; change its parent.");
            if (depth > kDeepest)
                return refusal(member.second,
                               "elements live in one another more than 64 levels deep; flatten the "
                               "drawing.");
            const ElementId& parent = at->parent;
            at = opened_.document.find(parent);
            if (at == nullptr)
                return refusal(member.second, "the element " + quoted(id.text) + " lives in " +
                                                  quoted(parent.text) + ", which does not exist.");
        }
    }
    return Done{};
}

Outcome Reader::readLinks(const Json& links)
{
    if (links.items() == nullptr) {
        remark(links, "\"links\" is no array; the document is opened without connections.");
        return Done{};
    }
    if (links.items()->size() > kMostLinks)
        return refusal(links, "the document holds more than 50,000 connections; split it.");
    for (auto& [link, readUpTo] : links_) {
        const bool known = opened_.document.find(link.from) != nullptr &&
                           opened_.document.find(link.to) != nullptr && !link.kind.empty() &&
                           doc::fitsAsName(link.kind);
        if (!known) {
            remark(readUpTo, "a connection from " + quoted(link.from.text) + " to " +
                                 quoted(link.to.text) +
                                 " has an end that does not exist, or no kind; it was left out.");
            continue;
        }
        mendTexts(link, readUpTo);
        opened_.document.putLink(std::move(link));
    }
    return Done{};
}

Outcome Reader::readRevisions(const Json& revisions)
{
    if (revisions.items() == nullptr)
        return refusal(revisions, "\"revisions\" must be an array.");
    for (const Json& json : *revisions.items()) {
        doc::KeptRevision kept;
        kept.definition = ElementId(textOf(json, "definition"));
        const Json* number = json.find("number");
        const Json* elements = json.find("elements");
        if (number == nullptr || number->integer() == nullptr || elements == nullptr ||
            elements->members() == nullptr)
            return refusal(json, "a kept revision lacks its number or its elements.");
        kept.number = static_cast<int>(std::clamp<std::int64_t>(*number->integer(), 1, 1'000'000));
        for (const Json::Member& member : *elements->members()) {
            Result<Element> element = readOne(ElementId(member.first), member.second);
            if (!element)
                return element.error();
            kept.elements.push_back(std::make_shared<const Element>(*std::move(element)));
        }
        opened_.document.putRevision(std::move(kept));
    }
    return Done{};
}

Result<Opened> Reader::read(const Json& root)
{
    if (const Outcome version = checkVersion(root); !version)
        return version.error();
    readOwn(root);
    if (const Json* elements = root.find("elements"))
        if (const Outcome done = readElements(*elements); !done)
            return done.error();
    if (const Json* links = root.find("links"))
        if (const Outcome done = readLinks(*links); !done)
            return done.error();
    if (const Json* revisions = root.find("revisions"))
        if (const Outcome done = readRevisions(*revisions); !done)
            return done.error();
    tellUnknown();
    return std::move(opened_);
}

} // namespace

Result<Opened> readDocument(std::string_view text, std::string_view file)
{
    Reader reader(text, file);
    const Result<Json> root = parseJsonInParts(
        text, file, {}, [&reader](std::string_view member, std::string_view key, Json& part) {
            reader.take(member, key, part);
        });
    if (!root)
        return root.error();
    return reader.read(*root);
}

namespace {
constexpr std::size_t kLongestHead = 400; // in which a document says what it is

// Where the quotation mark stands that ends the word which begins at the given one.
std::size_t endOfWord(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\')
            ++at;
    return at;
}
} // namespace

bool looksLikeDocument(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || text[begin] != '{')
        return false;
    // Only a member of the outermost object says so; others may use the word as they like.
    const std::string_view head = text.substr(begin, kLongestHead);
    int depth = 0;
    for (std::size_t at = 0; at < head.size(); ++at) {
        if (head[at] == '{' || head[at] == '[')
            ++depth;
        else if (head[at] == '}' || head[at] == ']')
            --depth;
        else if (head[at] == '"') {
            const std::size_t end = endOfWord(head, at);
            const bool isMember =
                depth == 1 && end < head.size() && head.substr(at, end + 1 - at) == "\"stowage\"";
            const std::size_t after = head.find_first_not_of(" \t\r\n", end + 1);
            if (isMember && after != std::string_view::npos && head[after] == ':')
                return true;
            at = end;
        }
    }
    return false;
}

} // namespace stowage::io
