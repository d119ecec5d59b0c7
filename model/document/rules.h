// SPDX-License-Identifier: MIT
// What may live where and link to what, in words, and the edits that bring missing things along.
#pragma once

#include "base/result.h"
#include "document/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace stowage::doc {

// Why something may not be, and the nearest element where it may, if there is one.
struct Refusal {
    std::string words = {}; // "A service runs in a cluster, not in a load balancer."
    ElementId nearest = {};
};

// Nothing when an element of this kind may have this parent (empty: the canvas itself).
std::optional<Refusal> refuseParent(const Document& document, const KindInfo& kind,
                                    const ElementId& parent);
// The same for one that exists: also refuses to put it into itself or what lives in it.
std::optional<Refusal> refuseMove(const Document& document, const ElementId& element,
                                  const ElementId& parent);
// Also refuses a second link where AWS allows one, and across VPCs.
std::optional<Refusal> refuseLink(const Document& document, const Link& link);

// What would happen if a part of the palette were dropped now.
struct DropPlan {
    std::optional<Refusal> refusal = {}; // set: nothing will happen, and why
    ElementId parent = {};               // where it will live, new or already there
    ElementId home = {}; // the frame that is there already and takes in all that is new
    std::vector<std::string> creates = {}; // names of kinds that come along, outermost first
    std::string words = {};    // "creates cluster > service > task definition", "into cluster shop"
    std::string defaults = {}; // chosen on the way, for a toast; empty when none
    ElementId element = {};    // the id it will have
    std::vector<Edit> edits = {};    // one Batch, empty when refused
    std::vector<Placed> places = {}; // of what it creates
    std::vector<Placed> others = {}; // of what stood there before and has to give way
};

// `pointed` is the innermost element under the pointer (empty: the canvas), `at` the drop point and
// the centre of the new box. `lane` is the subnet whose lane is under the pointer, or empty.
struct DropAsked {
    ElementId pointed = {};
    int x = 0;
    int y = 0;
    ElementId lane = {};
    ElementId definition = {}; // what a service will run, instead of one that comes along
};
DropPlan dropPlan(const Document& document, const KindInfo& kind, const DropAsked& asked);

// Of the places on the canvas where the kind may live, the one that is nearest to the point; apart
// from `without` and what is in it. Empty: there is none.
ElementId nearestPlace(const Document& document, const KindInfo& kind, int x, int y,
                       const ElementId& without = {});

// What an existing selection would do when released over `pointed`: the usual parent, or a refusal.
// Gives the parent each would have; elements that may not live there climb to the nearest ancestor
// of `pointed` where they may.
Result<ElementId> parentFor(const Document& document, const ElementId& element,
                            const ElementId& pointed);

struct LinkChoice {
    ElementId target = {};
    // The link's key; "targets" may stand for a target group yet to be made, and "polls" of a
    // service for the link of its container.
    std::string kind = {};
    std::string words = {}; // "web runs web-definition"
};
// Which way what flows along a connection goes, seen from where it is begun.
enum class Towards { any, out, in };
// Sensible targets only, in natural order of ids; none when nothing can be reached from it.
std::vector<LinkChoice> linkChoices(const Document& document, const ElementId& from,
                                    Towards towards = Towards::any);

// A connection as one Batch, with what it creates on the way (a service drawn to a load balancer
// gets a target group and a listener), or a refusal in words. Works in either direction where only
// one makes sense.
struct Connection {
    std::vector<Edit> edits = {}; // one Batch
    std::string words = {}; // for the toast: "Created target group web-tg: health check / every 30
                            // s, 5 good, 2 bad"
    ElementId created = {}; // what *Show* would select; may be empty
    Link link = {};         // the last that is added, which it would select otherwise
};
Result<Connection> connect(const Document& document, const ElementId& from, const ElementId& to,
                           Towards towards = Towards::any);

// A part that can be drawn and connected in one go.
struct PartChoice {
    std::string_view kind = {}; // of the new element
    std::string_view link = {}; // the link's key, which says a role's purpose; may be empty
    std::string words = {};     // "put web behind it", "web is guarded by it"
    Towards towards = Towards::any;
};
// In the order of the catalogue; only parts that could be drawn where `asked` says.
std::vector<PartChoice> partChoices(const Document& document, const ElementId& from,
                                    const DropAsked& asked, Towards towards = Towards::any);
// One Batch that draws the part and connects `from` with it.
DropPlan partPlan(const Document& document, const ElementId& from, const PartChoice& choice,
                  const DropAsked& asked);

} // namespace stowage::doc
