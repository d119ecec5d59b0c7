// SPDX-License-Identifier: MIT
#include "document/moving.h"

#include "base/text.h"
#include "document/draft.h"
#include "document/frames.h"
#include "document/naming.h"
#include "document/slots.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace stowage::doc {

namespace {
using Homes = std::map<ElementId, ElementId>; // of what is dragged
using Ids = std::vector<ElementId>;

bool isIn(const Ids& ids, const ElementId& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool holds(const Rect& box, int x, int y)
{
    return x >= box.x && x <= box.right() && y >= box.y && y <= box.bottom();
}

Rect grownBy(const Rect& box, int margin)
{
    return {box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin};
}

Rect shifted(const Rect& box, int dx, int dy)
{
    return {box.x + dx, box.y + dy, box.width, box.height};
}

const Element* placedAt(const Document& document, const ElementId& id)
{
    const Element* element = document.find(id);
    return element != nullptr && element->place ? element : nullptr;
}

// What is on a border is half outside, and stays with its frame while it reaches into it.
bool staysOnBorder(const Element& element, const Element& frame, const MoveAsked& asked)
{
    return element.kind().onBorder && element.place &&
           overlap(*frame.place, shifted(*element.place, asked.dx, asked.dy));
}

// Within the margin around its border a parent holds on to what it has.
bool isHeld(const Element& element, const Element& frame, const MoveAsked& asked)
{
    return staysOnBorder(element, frame, asked) ||
           (!holds(*frame.place, asked.x, asked.y) &&
            holds(grownBy(*frame.place, kLeaveMargin), asked.x, asked.y));
}

// Where each of them would live, or why one of them may not.
std::optional<Refusal> findHomes(const Document& document, const MoveAsked& asked, Homes& homes)
{
    for (const ElementId& id : asked.elements) {
        const Element& element = *document.find(id);
        const Element* frame = placedAt(document, element.parent);
        homes[id] = element.parent;
        if (!asked.mayLeave)
            continue;
        const Result<ElementId> wanted = parentFor(document, id, asked.pointed);
        const bool stays = wanted && *wanted == element.parent;
        if (stays || (frame != nullptr && isHeld(element, *frame, asked)))
            continue;
        if (wanted) {
            homes[id] = *wanted;
            continue;
        }
        Refusal refusal{wanted.error().message, {}};
        refusal.nearest = nearestPlace(document, element.kind(), asked.x, asked.y, id);
        return refusal;
    }
    return std::nullopt;
}

// How far a step has to be taken back so that all of them stay inside.
int takenBack(int low, int high, int least, int most)
{
    if (high - low > most - least) // there is no room; the frame will have to grow
        return 0;
    return low < least ? least - low : high > most ? most - high : 0;
}

// At the border of a frame with room for them, what is dragged stops.
void stopAtBorder(const Document& document, const Homes& homes, const ElementId& home,
                  const MoveAsked& asked, std::map<ElementId, std::pair<int, int>>& steps)
{
    const Element* frame = placedAt(document, home);
    if (frame == nullptr)
        return;
    std::optional<Rect> box;
    Rect inner{frame->place->x + kFrameMargin, frame->place->y + kFrameTitle,
               frame->place->width - 2 * kFrameMargin,
               frame->place->height - kFrameTitle - kFrameMargin};
    const auto join = [](const Rect& a, const Rect& b) {
        const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
        return Rect{x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
    };
    for (const auto& [id, its] : homes) {
        const Element& element = *document.find(id);
        if (its != home || element.kind().onBorder || !element.place)
            continue;
        const Rect rect = shifted(*element.place, asked.dx, asked.dy);
        box = box ? join(*box, rect) : rect;
        if (element.parent == home) // what is too near already may stay so
            inner = join(inner, *element.place);
    }
    if (!box)
        return;
    const int dx = takenBack(box->x, box->right(), inner.x, inner.right());
    const int dy = takenBack(box->y, box->bottom(), inner.y, inner.bottom());
    for (const auto& [id, its] : homes)
        if (its == home && !document.find(id)->kind().onBorder)
            steps[id] = {asked.dx + dx, asked.dy + dy};
}

// Carries out a move once it is known who goes where.
class Moving {
public:
    Moving(const Document& document, const MoveAsked& asked, Homes homes)
        : before_(document), asked_(asked), homes_(std::move(homes)), draft_(document)
    {
    }

    void step()
    {
        std::map<ElementId, std::pair<int, int>> steps;
        std::set<ElementId> frames;
        for (const auto& [id, home] : homes_) {
            steps[id] = {asked_.dx, asked_.dy};
            frames.insert(home);
        }
        if (asked_.mayLeave || !asked_.mayGrow)
            for (const ElementId& frame : frames)
                stopAtBorder(before_, homes_, frame, asked_, steps);
        std::map<std::pair<int, int>, Ids> together;
        for (const auto& [id, by] : steps)
            if (by.first != 0 || by.second != 0)
                together[by].push_back(id);
        std::vector<Placed> rects;
        for (const auto& [by, ids] : together)
            for (Placed& each : movedWith(before_, ids, by.first, by.second))
                rects.push_back(std::move(each));
        add(std::move(rects));
    }

    void settle()
    {
        for (const auto& [id, home] : homes_)
            if (before_.find(id)->parent != home) {
                draft_.add(Reparent{{id}, home});
                changed_.push_back(id);
            }
        cuts_ = before_.links().size() - draft_.document().links().size();
    }

    // What has come into a row, column or grid takes a place there, and the others make room.
    void putIntoSlots(int by)
    {
        std::set<ElementId> frames;
        for (const auto& [id, home] : homes_)
            if (!document().find(id)->kind().onBorder)
                frames.insert(home);
        for (const ElementId& frame : frames) {
            const Element* element = placedAt(document(), frame);
            if (element == nullptr || arrangementOf(*element) == Arrangement::free)
                continue;
            Ids order = orderIn(by == 0 ? document() : before_, frame);
            const auto held = [this](const ElementId& id) { return homes_.contains(id); };
            const auto first = std::find_if(order.begin(), order.end(), held);
            const auto was = static_cast<int>(first - order.begin());
            const auto rest = std::stable_partition(order.begin(), order.end(),
                                                    [&](const ElementId& id) { return !held(id); });
            const Ids dragged(rest, order.end());
            order.erase(rest, order.end());
            const auto most = static_cast<int>(order.size());
            const int at =
                by != 0 ? std::clamp(was + by, 0, most)
                        : static_cast<int>(slotAt(document(), frame, order, asked_.x, asked_.y));
            order.insert(order.begin() + at, dragged.begin(), dragged.end());
            add(slotted(document(), frame, order));
            slot_ = "place " + numberText(std::int64_t{at} + 1) + " of " +
                    numberText(static_cast<std::int64_t>(order.size()));
        }
    }

    // An instance that comes into another lane of its cluster moves to that lane's subnet.
    void changeLanes()
    {
        for (const auto& [id, home] : homes_) {
            if (!asked_.mayLeave || !document().find(id)->as<Instance>())
                continue;
            const std::vector<PlacedLane> lanes = placedLanes(before_, home);
            const auto lane = std::find_if(lanes.begin(), lanes.end(), [this](const auto& each) {
                return holds(each.rect, asked_.x, asked_.y) && !each.lane.subnets.empty();
            });
            if (lane != lanes.end())
                linkTo(id, lane->lane);
        }
    }

    MovePlan finish()
    {
        MovePlan plan;
        Ids dragged;
        for (const auto& [id, home] : homes_)
            dragged.push_back(id);
        add(grownFrames(document(), dragged));
        const ElementId& first = asked_.elements.front();
        plan.parent = homes_.at(first);
        if (before_.find(first)->parent != plan.parent)
            plan.leaves = before_.find(first)->parent;
        if (draft_.error()) {
            plan.refusal = Refusal{draft_.error()->message, {}};
            return plan;
        }
        plan.places = movedWith(document(), dragged, 0, 0);
        plan.others = othersMoved(before_, document(), dragged);
        plan.words = words(plan);
        if (!(document() == before_))
            plan.edits = draft_.batch(label());
        return plan;
    }

private:
    const Document& document() const { return draft_.document(); }

    void add(std::vector<Placed> rects)
    {
        if (!rects.empty())
            draft_.add(Move{std::move(rects)});
    }

    void linkTo(const ElementId& id, const Lane& lane)
    {
        const Document now = document();
        if (std::any_of(lane.subnets.begin(), lane.subnets.end(), [&](const ElementId& subnet) {
                return now.findLink(id, subnet, "subnet") != nullptr;
            }))
            return;
        for (const auto& link : now.linksFrom(id))
            if (link->kind == "subnet")
                draft_.add(RemoveLink{link->from, link->to, link->kind});
        Link link;
        link.from = id;
        link.to = lane.subnets.front();
        link.kind = "subnet";
        draft_.add(AddLink{std::move(link)});
        zone_ = lane.zone;
    }

    std::string label() const
    {
        if (!changed_.empty())
            return labelOf(before_, Reparent{changed_, homes_.at(changed_.front())});
        return "Move " + namesOf(before_, asked_.elements);
    }

    std::string words(const MovePlan& plan) const
    {
        std::vector<std::string> parts;
        const Element* parent = document().find(plan.parent);
        const Element* frame = placedAt(before_, before_.find(asked_.elements.front())->parent);
        const Ids around = before_.ancestorsOf(plan.parent);
        if (!plan.leaves.isEmpty() && !isIn(around, plan.leaves))
            parts.push_back("leaves " + nameOf(before_, plan.leaves));
        if (!changed_.empty())
            parts.push_back(parent ? "into " + nameOf(document(), plan.parent) : "onto the canvas");
        else if (frame && asked_.mayLeave && !holds(*frame->place, asked_.x, asked_.y))
            parts.push_back("stays in " + nameOf(before_, frame->id) +
                            "; drag it further away to leave");
        else if (frame && asked_.mayGrow && !asked_.mayLeave)
            parts.push_back("stays in " + nameOf(before_, frame->id));
        if (parent && isCollapsed(*parent))
            parts.emplace_back("which is collapsed");
        for (const std::string& part :
             {slot_, zone_.empty() ? std::string() : "in " + zone_,
              cuts_ == 0 ? std::string()
                         : "cuts " + counted(static_cast<std::int64_t>(cuts_), "connection",
                                             "connections")})
            if (!part.empty())
                parts.push_back(part);
        for (std::string& part : sideEffects(before_, plan.others))
            parts.push_back(std::move(part));
        return joined(parts, ", ");
    }

    const Document& before_;
    const MoveAsked& asked_;
    Homes homes_;
    Draft draft_;
    Ids changed_;
    std::size_t cuts_ = 0;
    std::string slot_, zone_;
};

} // namespace

MovePlan movePlan(const Document& document, const MoveAsked& asked)
{
    MovePlan plan;
    Homes homes;
    if (asked.elements.empty())
        return plan;
    plan.refusal = findHomes(document, asked, homes);
    if (plan.refusal)
        return plan;
    Moving moving(document, asked, std::move(homes));
    moving.step();
    moving.settle();
    moving.putIntoSlots(0);
    moving.changeLanes();
    return moving.finish();
}

MovePlan nudgePlan(const Document& document, const Ids& elements, int dx, int dy)
{
    if (elements.empty())
        return {};
    MoveAsked asked;
    asked.elements = elements;
    asked.mayLeave = false;
    const ElementId& parent = document.find(elements.front())->parent;
    const Element* frame = placedAt(document, parent);
    const bool areTogether = std::all_of(elements.begin(), elements.end(), [&](const auto& id) {
        return document.find(id)->parent == parent && !document.find(id)->kind().onBorder;
    });
    const bool isArranged =
        areTogether && frame != nullptr && arrangementOf(*frame) != Arrangement::free;
    if (!isArranged) {
        asked.dx = dx;
        asked.dy = dy;
    }
    Homes homes;
    for (const ElementId& id : elements)
        homes[id] = document.find(id)->parent;
    Moving moving(document, asked, std::move(homes));
    moving.step();
    if (isArranged)
        if (const int by = slotStep(document, parent, dx, dy); by != 0)
            moving.putIntoSlots(by);
    MovePlan plan = moving.finish();
    if (plan.edits.empty() && plan.words.empty() && frame != nullptr)
        plan.words =
            nameOf(document, elements.front()) + " is at the border of " + nameOf(document, parent);
    return plan;
}

std::vector<Placed> othersMoved(const Document& before, const Document& after, const Ids& without)
{
    const std::set<ElementId> along = alongWith(after, without);
    std::vector<Placed> others;
    for (const auto& element : after.elements()) {
        const Element* was = before.find(element->id);
        if (element->place && was && was->place != element->place && !along.contains(element->id))
            others.push_back({element->id, *element->place});
    }
    return others;
}

std::vector<std::string> sideEffects(const Document& document, const std::vector<Placed>& others)
{
    std::vector<std::string> parts;
    Ids aside;
    for (const Placed& placed : others) {
        const Element* element = document.find(placed.element);
        if (element == nullptr || !element->place || element->kind().onBorder)
            continue;
        const bool grows = placed.rect.width != element->place->width ||
                           placed.rect.height != element->place->height;
        if (grows)
            parts.push_back(nameOf(document, placed.element) + " grows");
        else
            aside.push_back(placed.element);
    }
    const Ids all = aside;
    std::erase_if(aside, [&](const ElementId& id) { return isIn(all, document.find(id)->parent); });
    if (!aside.empty())
        parts.push_back(aside.size() == 1 ? nameOf(document, aside.front()) + " moves aside"
                                          : counted(static_cast<std::int64_t>(aside.size()),
                                                    "other moves aside", "others move aside"));
    return parts;
}

} // namespace stowage::doc
