// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/link_routes.h"

#include "canvas/paint.h"
#include "document/arrange.h"
#include "document/containment.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace stowage::ui {

namespace {
constexpr qreal kTitleHeight = 26;
constexpr qreal kTitleWidth = 220;
constexpr qreal kLaneTitle = 160;
constexpr qreal kBeside = 6;

// Requests go from a target group to its service, and messages from a queue to who polls it,
// against the link, which says what is targeted or polled.
bool isAgainst(const doc::Link& link)
{
    return link.kind == "targets" || link.kind == "alternate" || link.kind == "polls";
}

// What a connection of this meaning carries; none: it only says what uses what.
std::optional<FlowKind> flowOf(const doc::Link& link, const doc::Element& from)
{
    struct Row {
        std::string_view link;
        FlowKind flow;
    };
    constexpr std::array<Row, 14> kRows{{{"requests", FlowKind::requests},
                                         {"targets", FlowKind::requests},
                                         {"alternate", FlowKind::requests},
                                         {"sends", FlowKind::messages},
                                         {"polls", FlowKind::messages},
                                         {"queue", FlowKind::messages},
                                         {"topic", FlowKind::messages},
                                         {"subscriber", FlowKind::mails},
                                         {"deadLetters", FlowKind::deadLetters},
                                         {"deadLetter", FlowKind::deadLetters},
                                         {"readsBucket", FlowKind::reads},
                                         {"readsTable", FlowKind::reads},
                                         {"writesBucket", FlowKind::writes},
                                         {"writesTable", FlowKind::writes}}};
    const bool isOfEvents = from.is("eventRule") || from.is("schedule");
    if (isOfEvents && (link.kind == "task" || link.kind == "queue" || link.kind == "topic"))
        return FlowKind::events;
    for (const Row& row : kRows)
        if (row.link == link.kind)
            return row.flow;
    return std::nullopt;
}

QRectF titleOf(const QRectF& frame, qreal width)
{
    return {frame.left(), frame.top(), std::min(frame.width(), width), kTitleHeight};
}

bool operator==(const Surroundings& a, const Surroundings& b)
{
    return a.boxes == b.boxes && a.titles == b.titles && a.frames == b.frames;
}
} // namespace

Surroundings surroundingsOf(const doc::Document& document, const ElementId& from,
                            const ElementId& to, KnownLanes& lanes)
{
    std::vector<ElementId> frames = document.ancestorsOf(from);
    const std::vector<ElementId> others = document.ancestorsOf(to);
    frames.insert(frames.end(), others.begin(), others.end());
    const auto isFrame = [&frames](const ElementId& id) {
        return std::find(frames.begin(), frames.end(), id) != frames.end();
    };
    Surroundings around;
    for (const auto& element : document.elements()) {
        if (!element->place)
            continue;
        if (element->id == from || element->id == to) {
            if (element->kind().holdsOthers) // a line does not end beside the title
                around.titles.push_back(
                    titleOf(boxOf(*element), kTitleWidth).adjusted(-kBeside, -kBeside, kBeside, 0));
        } else if (isFrame(element->id)) {
            around.frames.push_back(boxOf(*element));
            around.titles.push_back(titleOf(boxOf(*element), kTitleWidth));
            if (element->is("cluster")) {
                const auto [known, isNew] = lanes.try_emplace(element->id.text);
                if (isNew)
                    known->second = doc::placedLanes(document, element->id);
                for (const doc::PlacedLane& lane : known->second) {
                    const QRectF box(lane.rect.x, lane.rect.y, lane.rect.width, lane.rect.height);
                    around.frames.push_back(box);
                    around.titles.push_back(titleOf(box, kLaneTitle));
                }
            }
        } else if (element->parent.isEmpty() || isFrame(element->parent)) {
            around.boxes.push_back(boxOf(*element));
        }
    }
    return around;
}

std::vector<LinkPath> LinkRoutes::of(const doc::Document& document)
{
    std::vector<LinkPath> paths;
    std::map<Ends, Found> found;
    KnownLanes lanes;
    for (const auto& link : document.links()) {
        const doc::Element* from = document.find(doc::standInFor(document, link->from));
        const doc::Element* to = document.find(doc::standInFor(document, link->to));
        if (link->kind == "subnet" || from == nullptr || to == nullptr || !from->place ||
            !to->place || from == to)
            continue;
        const std::optional<FlowKind> flow = flowOf(*link, *document.find(link->from));
        const ElementId* begin = &link->from;
        const ElementId* end = &link->to;
        if (isAgainst(*link)) {
            std::swap(from, to);
            std::swap(begin, end);
        }
        Found now{boxOf(*from), boxOf(*to), surroundingsOf(document, from->id, to->id, lanes), {}};
        const Ends ends(from->id.text, to->id.text, std::string(link->kind));
        const auto before = found_.find(ends);
        if (before != found_.end() && before->second.from == now.from &&
            before->second.to == now.to && before->second.around == now.around)
            now.path = before->second.path;
        else
            now.path = routeBetween(now.from, now.to, now.around);
        paths.push_back({*link, *begin, *end, now.path, flow});
        found.emplace(ends, std::move(now));
    }
    found_ = std::move(found);
    return paths;
}

} // namespace stowage::ui
