// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "document/clipboard.h"
#include "document/diff.h"
#include "document/drawing.h"
#include "document/history.h"
#include "document/lower.h"
#include "document/problems.h"
#include "field/check.h"

#include <QtTest>
#include <rapidcheck.h>

#include <set>

using namespace stowage;
using namespace stowage::doc;

namespace {

using Codes = std::vector<std::uint32_t>;

// Reads numbers out of one code, so that a failing sequence shrinks by leaving codes out.
class Picker {
public:
    explicit Picker(std::uint32_t code) : rest_(code) {}
    std::size_t below(std::size_t count)
    {
        rest_ = rest_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return count == 0 ? 0 : static_cast<std::size_t>(rest_ >> 33) % count;
    }
    ElementId element(const Document& document)
    {
        if (document.elements().empty() || below(20) == 0)
            return ElementId("service-99999");
        return document.elements()[below(document.elements().size())]->id;
    }

private:
    std::uint64_t rest_;
};

// Legal and illegal values alike.
Value valueFor(Picker& pick, const Document& document, const Field& field)
{
    const double number = pick.below(2) ? field.min : field.max + (pick.below(5) == 0 ? 1 : 0);
    switch (field.shape) {
    case Shape::boolean:
        return pick.below(2) == 0;
    case Shape::integer:
        return static_cast<std::int64_t>(number);
    case Shape::real:
        return number;
    case Shape::text:
        if (!field.refersTo.empty())
            return pick.element(document).text;
        return std::string(pick.below(6), "ax\n9.e"[pick.below(6)]);
    case Shape::choice:
        return Choice{static_cast<int>(pick.below(field.choices.size() + 1))};
    case Shape::pairs:
        return Pairs{{pick.below(5) ? "name" : "", "value"}};
    case Shape::records:
        break;
    }
    Records records;
    for (std::size_t i = pick.below(3); i > 0; --i) {
        Record record;
        for (const Field& column : field.columns)
            record.cells.push_back(valueFor(pick, document, column));
        records.rows.push_back(std::move(record));
    }
    return records;
}

Edit addition(Picker& pick, const Document& document)
{
    const KindInfo& kind = allKinds()[pick.below(allKinds().size())];
    Element element;
    element.id = pick.below(20) ? document.nextId(kind) : pick.element(document);
    element.name = pick.below(20) ? "thing" : "";
    element.props = kind.defaults;
    if (pick.below(3))
        element.parent = pick.element(document);
    return AddElement{std::move(element)};
}

Edit setting(Picker& pick, const Document& document)
{
    const ElementId id = pick.element(document);
    const Element* element = document.find(id);
    if (!element || element->kind().rows.empty())
        return SetField{{id}, "nothing", true};
    const auto rows = pick.below(8) ? element->kind().rows : elementRows();
    const Field& field = rows[pick.below(rows.size())];
    return SetField{{id}, std::string(field.key), valueFor(pick, document, field)};
}

Edit linking(Picker& pick, const Document& document)
{
    const ElementId from = pick.element(document);
    const auto choices = linkChoices(document, from);
    if (!choices.empty()) {
        const auto made = connect(document, from, choices[pick.below(choices.size())].target);
        if (made)
            return made->edits.front();
    }
    Link link;
    link.from = from;
    link.to = pick.element(document);
    link.kind = "runs";
    return AddLink{std::move(link)};
}

Edit unlinking(Picker& pick, const Document& document)
{
    if (document.links().empty())
        return RemoveLink{};
    Link link = *document.links()[pick.below(document.links().size())];
    if (pick.below(2))
        return RemoveLink{link.from, link.to, link.kind};
    link.port = static_cast<int>(pick.below(70'000));
    return SetLink{std::move(link)};
}

Edit dropping(Picker& pick, const Document& document)
{
    const KindInfo& kind = allKinds()[pick.below(allKinds().size())];
    DropAsked asked;
    if (pick.below(2))
        asked.pointed = pick.element(document);
    asked.x = static_cast<int>(pick.below(1000));
    asked.y = static_cast<int>(pick.below(1000));
    const DropPlan plan = dropPlan(document, kind, asked);
    return plan.refusal ? Edit(Batch{}) : plan.edits.front();
}

Edit anyEdit(Picker& pick, const Document& document)
{
    const ElementId id = pick.element(document);
    switch (pick.below(12)) {
    case 0:
    case 1:
        return addition(pick, document);
    case 2:
        return RemoveElements{{id}};
    case 3:
    case 4:
        return setting(pick, document);
    case 5:
        return Rename{id, pick.below(5) ? "other" : "\t"};
    case 6:
        return Move{{{id, {static_cast<int>(pick.below(3'000'000)) - 100, 0, 100, 100}}}};
    case 7:
        return Reparent{{id}, pick.element(document)};
    case 8:
        return linking(pick, document);
    case 9:
        return unlinking(pick, document);
    case 10:
        if (const auto copy = duplicate(document, {id}); copy && document.find(id))
            return copy->edits.front();
        return KeepRevision{id, static_cast<int>(pick.below(4))};
    default:
        return dropping(pick, document);
    }
}

// Nothing in a drawing leads to what is not there.
bool isClosed(const Document& document)
{
    for (const auto& element : document.elements()) {
        const bool waits = element->kind().mayWait && element->parent.text.empty();
        if (!waits && refuseParent(document, element->kind(), element->parent))
            return false;
        for (const Field& field : element->kind().rows)
            if (objection(field, valueOf(element->props, field)))
                return false;
        if (const auto* balancer = element->as<LoadBalancer>())
            for (const Listener& listener : balancer->listeners)
                if (!listener.targetGroup.empty() &&
                    !document.find(ElementId(listener.targetGroup)))
                    return false;
    }
    for (const auto& link : document.links()) {
        Document without = document;
        without.takeLink(*link);
        if (refuseLink(without, *link))
            return false;
    }
    return true;
}

} // namespace

class EditsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void endWhereUndoAndRedoLead();
    void neverReturnIds();
    void differFromThemselvesInNothing();
    void leaveClosedDrawings();
};

// CI runs a slice. The whole by hand, about two minutes in Release:
// QTEST_FUNCTION_TIMEOUT=3000000 RC_PARAMS=max_success=50000 document_tst_edits
void EditsTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=500 seed=7");
}

void EditsTest::endWhereUndoAndRedoLead()
{
    const bool held = rc::check([](const Codes& codes) {
        Shop shop;
        const Document first = shop.document;
        History history(first);
        std::vector<std::string> dumps = {dump(first)};
        std::size_t at = 0;
        for (const std::uint32_t code : codes) {
            Picker pick(code);
            const std::size_t what = pick.below(4);
            if (what == 0 && history.canUndo()) {
                history.undo();
                --at;
            } else if (what == 1 && history.canRedo()) {
                history.redo();
                ++at;
            } else if (auto next = apply(history.current(), anyEdit(pick, history.current()))) {
                dumps.resize(++at);
                dumps.push_back(dump(*next));
                history.push(*std::move(next), "edit");
            }
            RC_ASSERT(dump(history.current()) == dumps[at]);
        }
        const Document last = history.current();
        while (history.canUndo())
            history.undo();
        RC_ASSERT(history.current() == first);
        RC_ASSERT(dump(history.current()) == dumps.front());
        for (std::size_t step = 0; step < at; ++step)
            history.redo();
        RC_ASSERT(history.current() == last);
    });
    QVERIFY(held);
}

void EditsTest::neverReturnIds()
{
    const bool held = rc::check([](const Codes& codes) {
        Shop shop;
        History history(shop.document);
        std::set<ElementId> used;
        for (const std::uint32_t code : codes) {
            Picker pick(code);
            if (pick.below(3) == 0)
                history.undo();
            const KindInfo& kind = allKinds()[pick.below(3)];
            const ElementId id = history.current().nextId(kind);
            RC_ASSERT(!history.current().find(id));
            RC_ASSERT(used.count(id) == 0);
            if (auto next = apply(history.current(), anyEdit(pick, history.current()))) {
                const Change change = diff(history.current(), *next);
                used.insert(change.added.begin(), change.added.end());
                history.push(*std::move(next), "edit");
            }
        }
    });
    QVERIFY(held);
}

void EditsTest::differFromThemselvesInNothing()
{
    const bool held = rc::check([](const Codes& codes) {
        Shop shop;
        Document document = shop.document;
        for (const std::uint32_t code : codes) {
            Picker pick(code);
            auto next = apply(document, anyEdit(pick, document));
            if (!next)
                continue;
            RC_ASSERT(diff(*next, *next).empty());
            RC_ASSERT(diff(document, *next).empty() == (document == *next));
            RC_ASSERT((dump(document) == dump(*next)) == (document == *next));
            document = *std::move(next);
        }
    });
    QVERIFY(held);
}

void EditsTest::leaveClosedDrawings()
{
    const bool held = rc::check([](const Codes& codes) {
        Shop shop;
        Document document = shop.document;
        for (const std::uint32_t code : codes) {
            Picker pick(code);
            if (auto next = apply(document, anyEdit(pick, document)))
                document = *std::move(next);
        }
        RC_ASSERT(isClosed(document));
        const sim::Plan plan = lower(document);
        for (const sim::ServiceNode& service : plan.services)
            for (const sim::ServiceTarget& target : service.targets)
                RC_ASSERT(document.find(target.targetGroup) != nullptr);
        for (const Problem& problem : problemsOf(document))
            RC_ASSERT(!problem.words.empty() && !problem.advice.empty());
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
