// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arranger.h"

#include "canvas/bent_path.h"
#include "document/align.h"
#include "document/bends.h"

#include <algorithm>

namespace stowage::ui {

// What it needs at the least: elements that are selected, or bends.
struct Arranger::Row {
    const char* name = nullptr; // of the action; null: a separator
    QString text = {};
    QKeySequence keys = {};
    int least = 0;
    std::function<void()> done = {};
};

namespace {
constexpr auto kBoth = Qt::ALT | Qt::SHIFT;
} // namespace

Arranger::Arranger(Desk& desk, QWidget* canvas) : QObject(canvas), desk_(desk), canvas_(canvas)
{
    addAligning();
    add({});
    addDistributing();
    add({});
    add({"Tidy", tr("T&idy…"), {kBoth | Qt::Key_T}, 0, [this] { tidy(); }});
    add({"Pin", tr("&Pin in place"), {kBoth | Qt::Key_P}, 1, [this] { pin(); }});
    const QString words = tr("Let &lines find their own way");
    add({"Straighten", words, {kBoth | Qt::Key_B}, 0, [this] { straighten(); }});
}

void Arranger::addAligning()
{
    using doc::Line;
    const auto to = [this](Line line, const char* label) {
        return [this, line, label] {
            arrange(doc::aligned(desk_.stage().document(), elementsOf(desk_.selection()), line),
                    label);
        };
    };
    const auto row = [&](const char* name, const QString& text, Qt::Key key, Line line) {
        add({name, text, {kBoth | key}, 2, to(line, name)});
    };
    row("Align left", tr("Align &left"), Qt::Key_Left, Line::left);
    row("Align centre", tr("Align &centre"), Qt::Key_E, Line::centre);
    row("Align right", tr("Align &right"), Qt::Key_Right, Line::right);
    row("Align top", tr("Align &top"), Qt::Key_Up, Line::top);
    row("Align middle", tr("Align &middle"), Qt::Key_M, Line::middle);
    row("Align bottom", tr("Align &bottom"), Qt::Key_Down, Line::bottom);
}

void Arranger::addDistributing()
{
    using doc::Axis;
    const auto row = [&](const char* name, const QString& text, Qt::Key key, Axis axis) {
        add({name, text, {kBoth | key}, 3, [this, axis, name] {
                 arrange(doc::distributed(desk_.stage().document(), elementsOf(desk_.selection()),
                                          axis),
                         name);
             }});
    };
    row("Distribute horizontally", tr("Distribute &horizontally"), Qt::Key_H, Axis::across);
    row("Distribute vertically", tr("Distribute &vertically"), Qt::Key_V, Axis::down);
}

void Arranger::add(const Row& row)
{
    auto* action = new QAction(row.text, this);
    actions_.push_back(action);
    if (row.name == nullptr) {
        action->setSeparator(true);
        return;
    }
    action->setObjectName(QLatin1String(row.name));
    action->setShortcut(row.keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("least", row.least);
    action->setCheckable(action->objectName() == QLatin1String("Pin"));
    connect(action, &QAction::triggered, this, row.done);
    canvas_->addAction(action);
}

namespace {
bool isPinned(const doc::Document& document, const ElementId& id)
{
    const doc::Element* element = document.find(id);
    return element != nullptr && element->pinned;
}

// The selected connection, otherwise all of what is selected, otherwise all.
std::vector<doc::Link> meant(const doc::Document& document, const std::optional<doc::Link>& link,
                             const std::vector<ElementId>& elements)
{
    std::vector<doc::Link> links;
    const auto isIn = [&elements](const ElementId& id) {
        return std::find(elements.begin(), elements.end(), id) != elements.end();
    };
    if (link)
        links.push_back(*link);
    else
        for (const auto& each : document.links())
            if (!each->bends.empty() && (elements.empty() || isIn(each->from) || isIn(each->to)))
                links.push_back(*each);
    return links;
}
} // namespace

void Arranger::update(bool editable, const std::optional<doc::Link>& link)
{
    editable_ = editable;
    link_ = link;
    const doc::Document& document = desk_.stage().document();
    const std::vector<ElementId> elements = elementsOf(desk_.selection());
    const auto outer = static_cast<int>(desk_.stage().outermost(elements).size());
    for (QAction* action : actions_) {
        const QString name = action->objectName();
        bool applies = editable && outer >= action->property("least").toInt();
        if (name == QLatin1String("Straighten"))
            applies = editable && !doc::unbent(document, meant(document, link_, elements)).empty();
        if (name == QLatin1String("Tidy"))
            applies = editable && !document.elements().empty();
        if (name == QLatin1String("Pin"))
            action->setChecked(!elements.empty() &&
                               std::all_of(elements.begin(), elements.end(),
                                           [&](const auto& id) { return isPinned(document, id); }));
        action->setEnabled(applies);
    }
}

void Arranger::arrange(const std::vector<doc::Placed>& placed, const char* label)
{
    if (!editable_ || placed.empty())
        return;
    std::vector<ElementId> moved;
    for (const doc::Placed& each : placed)
        moved.push_back(each.element);
    performGrown(desk_, {doc::Batch{label, {doc::Move{placed}}}}, moved);
}

void Arranger::pin()
{
    const std::vector<ElementId> elements = elementsOf(desk_.selection());
    if (!editable_ || elements.empty())
        return;
    const doc::Document& document = desk_.stage().document();
    const bool all = std::all_of(elements.begin(), elements.end(),
                                 [&](const ElementId& id) { return isPinned(document, id); });
    desk_.perform(doc::Pin{elements, !all});
    desk_.toast(all ? tr("No longer pinned: Tidy may move it.")
                    : tr("Pinned: Tidy leaves it where it is."));
}

void Arranger::straighten()
{
    const doc::Document& document = desk_.stage().document();
    std::vector<doc::Edit> edits =
        doc::unbent(document, meant(document, link_, elementsOf(desk_.selection())));
    if (!editable_ || edits.empty())
        return;
    if (edits.size() == 1)
        desk_.perform(edits.front());
    else
        desk_.perform(doc::Batch{"Straighten connections", edits});
}

// Of the frame that is selected, otherwise of all.
void Arranger::tidy()
{
    if (!editable_ || preview_ != nullptr)
        return;
    const std::vector<ElementId> elements = elementsOf(desk_.selection());
    ElementId inside;
    if (elements.size() == 1 && !desk_.stage().document().childrenOf(elements.front()).empty())
        inside = elements.front();
    auto* preview = new TidyPreview(desk_, canvas_, inside);
    if (!preview->isWanted()) {
        delete preview;
        desk_.toast(tr("It is tidy already."));
        return;
    }
    preview_ = preview;
    connect(preview, &TidyPreview::ended, this, &Arranger::endPreview);
}

void Arranger::endPreview()
{
    if (preview_ == nullptr)
        return;
    preview_->hide();
    preview_->deleteLater();
    preview_ = nullptr;
    canvas_->update();
}

bool Arranger::takeKey(int key)
{
    if (preview_ != nullptr) {
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            preview_->keep();
        else if (key == Qt::Key_Escape)
            preview_->drop();
        return true; // nothing else happens until that is decided
    }
    switch (key) {
    case Qt::Key_Left:
        return nudgeLink(-1, 0);
    case Qt::Key_Right:
        return nudgeLink(1, 0);
    case Qt::Key_Up:
        return nudgeLink(0, -1);
    case Qt::Key_Down:
        return nudgeLink(0, 1);
    default:
        return false;
    }
}

// The longest piece of the selected connection that can go that way does so by a grid step.
bool Arranger::nudgeLink(int dx, int dy)
{
    if (!link_ || !editable_)
        return false;
    for (const LinkPath& path : desk_.stage().paths()) {
        if (!doc::sameEnds(path.link, *link_))
            continue;
        const int segment = segmentAcross(path.path, dx);
        if (segment < 0)
            return true;
        const QPointF& on = path.path[segment];
        const int at = dx != 0 ? int(on.x()) + dx * doc::kGrid : int(on.y()) + dy * doc::kGrid;
        doc::Link link = path.link;
        link.bends = bendsWith(path.path, segment, at, desk_.stage().boxOf(path.from),
                               desk_.stage().boxOf(path.to));
        desk_.perform(doc::SetLink{std::move(link)});
        return true;
    }
    return false;
}

} // namespace stowage::ui
