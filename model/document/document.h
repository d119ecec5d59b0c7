// SPDX-License-Identifier: MIT
// What the user drew, as a value: copying it is cheap, and two that are equal are the same drawing.
#pragma once

#include "document/element.h"
#include "document/link.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace stowage::doc {

// A revision of a task definition that can still be run although another is drawn now.
struct KeptRevision {
    ElementId definition = {};
    int number = 1;
    // As they were: the definition first, then its containers in natural order of ids.
    std::vector<std::shared_ptr<const Element>> elements = {};
};

class Document {
public:
    std::string name = "Untitled";
    std::string start = "2026-01-01T00:00:00Z"; // the simulated clock's first instant, UTC
    std::int64_t seed = 1;
    std::string profile = "typical"; // of timing: typical, fast-metrics, instant
    bool awsvpcTrunking = false;     // account setting: trunks for instances launched from now on
    int fargateVcpus = 6;            // quotas of the account: Fargate On-Demand vCPU
    int fargateSpotVcpus = 6;        // and Fargate Spot vCPU resource count
    std::string calls = {};          // JSON arrays as they stand in the file, or empty
    std::string expect = {};
    std::string unknown = {}; // a JSON object of members this version does not know, or empty

    using Elements = std::vector<std::shared_ptr<const Element>>;
    using Links = std::vector<std::shared_ptr<const Link>>;

    // In natural order of ids; each pointer is set.
    const Elements& elements() const { return elements_; }
    // By from, to and kind.
    const Links& links() const { return links_; }
    // By definition and number.
    const std::vector<KeptRevision>& revisions() const;

    const Element* find(const ElementId& id) const; // null when there is none
    const Link* findLink(const ElementId& from, const ElementId& to, std::string_view kind) const;
    // The links that begin at the element, by their other end and kind.
    std::span<const std::shared_ptr<const Link>> linksFrom(const ElementId& id) const;
    const KeptRevision* findRevision(const ElementId& definition, int number) const;

    // In natural order of ids; an empty parent asks for what stands on the canvas itself.
    std::vector<ElementId> childrenOf(const ElementId& parent) const;
    // The element's parent, the parent's parent and so on, nearest first.
    std::vector<ElementId> ancestorsOf(const ElementId& id) const;
    // The element and all that lives in it, parents before children.
    std::vector<ElementId> withDescendants(const ElementId& id) const;

    // The id that the next element of this kind gets. Ids never return, not even after undo.
    ElementId nextId(const KindInfo& kind) const;
    // "web" if it is free among the elements of this kind, otherwise "web-2" and so on.
    std::string freeName(const KindInfo& kind, std::string_view wanted) const;

    // Only `apply`, readers of files and tests build documents by these; views send Edits.
    void put(Element element);               // adds or replaces
    void take(const ElementId& id);          // no effect when there is none
    void putLink(Link link);                 // adds or replaces the one with the same ends
    void takeLink(const Link& link);         // by ends and kind
    void putRevision(KeptRevision revision); // adds or replaces
    void takeRevision(const ElementId& definition, int number);
    void takeRevisionsOf(const ElementId& definition);
    // Takes over from another document of the same history which ids were used.
    void rememberIdsOf(const Document& other);

    // Does not compare which ids were used: that is memory, not part of the drawing.
    friend bool operator==(const Document& a, const Document& b);

private:
    template <class Which> void takeRevisions(Which which);

    Elements elements_;
    Links links_;
    std::shared_ptr<const std::vector<KeptRevision>> revisions_; // null: none
    std::map<std::string, std::int64_t, std::less<>> highest_;   // number by id prefix
};

// The document's own properties (name, start, seed, profile, calls, expect) as rows, read and
// written like those of an element.
std::span<const Field> documentRows();
Value valueOf(const Document& document, const Field& row);
void setValue(Document& document, const Field& row, const Value& value);

// Ids are a known prefix, a hyphen and a number from 1: "service-1".
bool isElementId(const KindInfo& kind, const ElementId& id);

// Everything in one text, the same for equal documents; for tests and digests, not for files.
std::string dump(const Document& document);

} // namespace stowage::doc
