// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_accessible.h"

#include "canvas/canvas_view.h"
#include "canvas/collapsed_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/offers.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <map>

namespace stowage::ui {

namespace {

// Known by its ids because boxes and names change.
class AccessibleStop : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleStop(CanvasView* view, Stop stop) : view_(view), stop_(std::move(stop)) {}

    bool isValid() const override { return view_ != nullptr && !text(QAccessible::Name).isEmpty(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(view_.data());
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QAccessible::Role role() const override
    {
        const doc::Element* element = drawn();
        return element != nullptr && element->kind().holdsOthers ? QAccessible::Grouping
                                                                 : QAccessible::ListItem;
    }

    // The part that a click meets: of a frame its title.
    QRect rect() const override
    {
        if (view_ == nullptr)
            return {};
        QRect box = view_->onScreen(stop_);
        const doc::Element* element = drawn();
        const double zoom = view_->transform().m11();
        if (element != nullptr && element->kind().holdsOthers)
            box.setHeight(static_cast<int>(24 * zoom));
        else if (element != nullptr && (holdsTasks(*element) || element->is("autoScalingGroup")))
            box.setHeight(static_cast<int>(40 * zoom));
        box.moveTopLeft(view_->viewport()->mapToGlobal(box.topLeft()));
        return box;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (view_ == nullptr)
            return state;
        const std::vector<Subject>& chosen = view_->selection();
        const bool isCurrent = view_->currentStop() == stop_;
        state.selected = isCurrent || (!stop_.link && std::find(chosen.begin(), chosen.end(),
                                                                stop_.subject) != chosen.end());
        state.focused = isCurrent && view_->hasFocus();
        state.invisible = !view_->isVisible() || view_->onScreen(stop_).isEmpty();
        return state;
    }

    QString text(QAccessible::Text what) const override
    {
        if (view_ == nullptr)
            return {};
        if (what == QAccessible::Name)
            return view_->spokenStop(stop_);
        if (what != QAccessible::Description || stop_.link)
            return {};
        const auto* id = std::get_if<ElementId>(&stop_.subject);
        const doc::Element* element = id ? view_->stage().document().find(*id) : nullptr;
        const QString collapsed =
            element ? collapsedWords(view_->stage().document(), view_->stage().live(), *element)
                    : QString();
        const QString state = spokenState(view_->stage().live(), stop_.subject);
        const QString pinned = element && element->pinned ? QObject::tr("pinned") : QString();
        QStringList told{state, collapsed, pinned};
        told.removeAll(QString());
        return told.join(QStringLiteral(", "));
    }
    void setText(QAccessible::Text /*what*/, const QString& /*text*/) override {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        QStringList names{setFocusAction(), pressAction(), showMenuAction()};
        if (!stop_.link)
            names.append(toggleAction());
        for (const Offer& offer : offers())
            names.append(offer.text);
        if (!stop_.link)
            names.append(whyAction());
        for (const QAction* action : edits())
            names.append(action->objectName());
        return names;
    }
    void doAction(const QString& name) override
    {
        if (!isValid() || doUsual(name))
            return;
        for (const Offer& offer : offers())
            if (offer.text == name) {
                view_->carryOut(offer);
                return;
            }
        if (name == whyAction())
            emit view_->whyWanted(stop_.subject);
        for (QAction* action : edits())
            if (action->objectName() == name) {
                view_->chooseStop(stop_);
                action->trigger(); // does nothing where it does not apply
                return;
            }
    }
    QStringList keyBindingsForAction(const QString& name) const override
    {
        if (name == showMenuAction())
            return {QKeySequence(Qt::SHIFT | Qt::Key_F10).toString(QKeySequence::NativeText)};
        for (const QAction* action : edits())
            if (action->objectName() == name)
                return {action->shortcut().toString(QKeySequence::NativeText)};
        return {};
    }

private:
    static QString whyAction() { return QObject::tr("Why?"); }

    // What each thing on a screen can be asked to do.
    bool doUsual(const QString& name)
    {
        if (name == setFocusAction())
            view_->setFocus();
        if (name == setFocusAction() || name == pressAction())
            view_->chooseStop(stop_);
        else if (name == showMenuAction())
            view_->openMenuOf(stop_);
        else if (name == toggleAction() && !stop_.link)
            toggle();
        else
            return false;
        return true;
    }

    void toggle()
    {
        std::vector<Subject> chosen = view_->selection();
        const auto at = std::find(chosen.begin(), chosen.end(), stop_.subject);
        if (at == chosen.end())
            chosen.push_back(stop_.subject);
        else
            chosen.erase(at);
        view_->select(chosen);
    }

    // Null for a task, an instance that is not drawn and a connection.
    const doc::Element* drawn() const
    {
        const auto* id = stop_.link ? nullptr : std::get_if<ElementId>(&stop_.subject);
        return id == nullptr || view_ == nullptr ? nullptr : view_->stage().document().find(*id);
    }

    // What the context menu offers beside commands: of what is drawn, not of a task.
    std::vector<QAction*> edits() const
    {
        std::vector<QAction*> edits;
        if (view_ == nullptr || std::holds_alternative<EntityId>(stop_.subject))
            return edits;
        for (QAction* action : view_->editActions()) {
            const QString name = action->objectName();
            if (stop_.link ? name == QLatin1String("Delete")
                           : name != QLatin1String("Paste") && name != QLatin1String("Select all"))
                edits.push_back(action);
        }
        return edits;
    }

    std::vector<Offer> offers() const
    {
        if (view_ == nullptr || stop_.link)
            return {};
        return offersFor(view_->stage().document(), view_->stage().live(), stop_.subject);
    }

    QPointer<CanvasView> view_;
    Stop stop_;
};

class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(CanvasView* view)
        : QAccessibleWidget(view, QAccessible::List), view_(view)
    {
    }
    ~AccessibleCanvas() override
    {
        for (const auto& [stop, id] : known_)
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        state.extSelectable = true;
        return state;
    }
    // Behind the stops a menu that is open: Qt itself leaves those of contexts out of the tree.
    int childCount() const override
    {
        return static_cast<int>(view_->walkOrder().size()) + static_cast<int>(menus().size());
    }
    QAccessibleInterface* child(int index) const override
    {
        const std::vector<Stop>& order = view_->walkOrder();
        const auto stops = static_cast<int>(order.size());
        if (index >= stops)
            return QAccessible::queryAccessibleInterface(menus().value(index - stops));
        if (index < 0)
            return nullptr;
        return interfaceOf(order[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const std::vector<Stop>& order = view_->walkOrder();
        for (std::size_t n = 0; n < order.size(); ++n)
            if (interfaceOf(order[n]) == child)
                return static_cast<int>(n);
        const QList<QMenu*> open = menus();
        for (int n = 0; n < open.size(); ++n)
            if (QAccessible::queryAccessibleInterface(open[n]) == child)
                return static_cast<int>(order.size()) + n;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint inside = view_->viewport()->mapFromGlobal(QPoint(x, y));
        const Hit hit = view_->stage().at(view_->mapToScene(inside));
        if (hit.link && !hit.subject)
            return interfaceOf({hit.link->from, hit.link});
        return hit.subject ? interfaceOf({*hit.subject}) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const std::optional<Stop> current = view_->currentStop();
        return view_->hasFocus() && current ? interfaceOf(*current) : nullptr;
    }

    // It has left the canvas for good.
    void forget(const Stop& stop)
    {
        const auto known = known_.find(stop);
        if (known == known_.end())
            return;
        QAccessible::deleteAccessibleInterface(known->second);
        known_.erase(known);
    }

    QAccessibleInterface* interfaceOf(const Stop& stop) const
    {
        const auto known = known_.find(stop);
        if (known != known_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new AccessibleStop(view_, stop);
        known_.emplace(stop, QAccessible::registerAccessibleInterface(made));
        return made;
    }

private:
    QList<QMenu*> menus() const
    {
        QList<QMenu*> all = view_->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        all.removeIf([](const QMenu* menu) { return !menu->isVisible(); });
        return all;
    }

    CanvasView* view_;
    mutable std::map<Stop, QAccessible::Id> known_;
};

QAccessibleInterface* makeInterface(const QString& /*key*/, QObject* object)
{
    auto* view = qobject_cast<CanvasView*>(object);
    return view == nullptr ? nullptr : new AccessibleCanvas(view);
}

} // namespace

void makeCanvasesAccessible()
{
    QAccessible::installFactory(makeInterface); // knows by itself whether it was installed before
}

namespace {
AccessibleCanvas* canvasOf(CanvasView& view)
{
    return QAccessible::isActive()
               ? static_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&view))
               : nullptr;
}

void tell(AccessibleCanvas& canvas, const Stop& stop, QAccessible::Event what)
{
    QAccessibleEvent event(canvas.interfaceOf(stop), what);
    QAccessible::updateAccessibility(&event);
}

// Whoever selects everything would wait for a word about each.
constexpr std::size_t kMostTold = 60;
} // namespace

void tellState(CanvasView& view, const Stop& stop)
{
    if (AccessibleCanvas* canvas = canvasOf(view))
        tell(*canvas, stop, QAccessible::DescriptionChanged);
}

void tellFocus(CanvasView& view, const Stop& stop)
{
    if (AccessibleCanvas* canvas = canvasOf(view))
        tell(*canvas, stop, QAccessible::Focus);
}

void tellSelection(CanvasView& view, const std::vector<Subject>& before)
{
    AccessibleCanvas* canvas = canvasOf(view);
    if (canvas == nullptr)
        return;
    std::vector<Subject> was = before;
    std::vector<Subject> is = view.selection();
    std::sort(was.begin(), was.end());
    std::sort(is.begin(), is.end());
    std::vector<Subject> changed;
    std::set_symmetric_difference(was.begin(), was.end(), is.begin(), is.end(),
                                  std::back_inserter(changed));
    if (changed.size() > kMostTold) {
        QAccessibleEvent event(canvas, QAccessible::SelectionWithin);
        QAccessible::updateAccessibility(&event);
        return;
    }
    for (const Subject& subject : changed)
        if (!view.spokenStop({subject}).isEmpty()) // it is still there
            tell(*canvas, {subject}, QAccessible::Selection);
}

void tellGone(CanvasView& view, const Stop& stop)
{
    if (AccessibleCanvas* canvas = canvasOf(view))
        canvas->forget(stop);
}

} // namespace stowage::ui
