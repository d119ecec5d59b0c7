// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_accessible.h"

#include "canvas/canvas_view.h"
#include "canvas/instance_painter.h"
#include "canvas/offers.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QPointer>

#include <algorithm>
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
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    // The part that a click meets: of a frame its title.
    QRect rect() const override
    {
        if (view_ == nullptr)
            return {};
        QRect box = view_->onScreen(stop_);
        const auto* id = stop_.link ? nullptr : std::get_if<ElementId>(&stop_.subject);
        const doc::Element* element = id == nullptr ? nullptr : view_->stage().document().find(*id);
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
        const QString state = spokenState(view_->stage().live(), stop_.subject);
        const auto* id = std::get_if<ElementId>(&stop_.subject);
        const doc::Element* element = id != nullptr ? view_->stage().document().find(*id) : nullptr;
        if (element == nullptr || !element->pinned)
            return state;
        return state.isEmpty() ? QObject::tr("pinned") : state + QObject::tr(", pinned");
    }
    void setText(QAccessible::Text /*what*/, const QString& /*text*/) override {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        QStringList names{setFocusAction()};
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
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            view_->setFocus();
            view_->chooseStop(stop_);
            return;
        }
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
    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }

private:
    static QString whyAction() { return QObject::tr("Why?"); }

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

    int childCount() const override { return static_cast<int>(view_->walkOrder().size()); }
    QAccessibleInterface* child(int index) const override
    {
        const std::vector<Stop> order = view_->walkOrder();
        if (index < 0 || index >= static_cast<int>(order.size()))
            return nullptr;
        return interfaceOf(order[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const std::vector<Stop> order = view_->walkOrder();
        for (std::size_t n = 0; n < order.size(); ++n)
            if (interfaceOf(order[n]) == child)
                return static_cast<int>(n);
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

private:
    QAccessibleInterface* interfaceOf(const Stop& stop) const
    {
        const auto known = known_.find(stop);
        if (known != known_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new AccessibleStop(view_, stop);
        known_.emplace(stop, QAccessible::registerAccessibleInterface(made));
        return made;
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

void tellState(CanvasView& view, const Stop& stop)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&view);
    const std::vector<Stop> order = view.walkOrder();
    const auto at = std::find(order.begin(), order.end(), stop);
    if (canvas == nullptr || at == order.end())
        return;
    QAccessibleEvent event(canvas->child(static_cast<int>(at - order.begin())),
                           QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void tellFocus(CanvasView& view, const Stop& stop)
{
    if (!QAccessible::isActive())
        return;
    const std::vector<Stop> order = view.walkOrder();
    const auto at = std::find(order.begin(), order.end(), stop);
    if (at == order.end())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(static_cast<int>(at - order.begin()));
    QAccessible::updateAccessibility(&event);
}

} // namespace stowage::ui
