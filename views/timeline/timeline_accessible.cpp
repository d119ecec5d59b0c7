// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_accessible.h"

#include "timeline/timeline_bar.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace stowage::ui {

namespace {

// One mark. It is known by its number, because the marks themselves move in memory.
class AccessibleMark : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleMark(TimelineBar* bar, std::uint32_t fact) : bar_(bar), fact_(fact) {}

    bool isValid() const override { return bar_ != nullptr && mark() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(bar_.data());
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Button; }

    QRect rect() const override
    {
        const TimelineMark* found = mark();
        if (found == nullptr)
            return {};
        QRect around(0, 0, 11, 11);
        around.moveCenter(bar_->mapToGlobal(bar_->pointOf(found->at)));
        return around;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !isValid() || !bar_->isVisible();
        return state;
    }

    QString text(QAccessible::Text what) const override
    {
        const TimelineMark* found = mark();
        if (found == nullptr || what != QAccessible::Name)
            return {};
        return QString::fromStdString(clockText(found->at)) + QLatin1Char(' ') + found->text;
    }
    void setText(QAccessible::Text /*what*/, const QString& /*text*/) override {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override
    {
        if (name == pressAction() && isValid())
            bar_->chooseMark(fact_);
    }
    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }

private:
    const TimelineMark* mark() const { return bar_ == nullptr ? nullptr : bar_->markOf(fact_); }

    QPointer<TimelineBar> bar_;
    std::uint32_t fact_;
};

class AccessibleTimeline : public QAccessibleWidget {
public:
    explicit AccessibleTimeline(TimelineBar* bar)
        : QAccessibleWidget(bar, QAccessible::Slider), bar_(bar)
    {
    }
    ~AccessibleTimeline() override
    {
        for (const auto& [fact, id] : marks_)
            QAccessible::deleteAccessibleInterface(id);
    }

    // The widgets on the bar come first, the marks in order of time behind them.
    int childCount() const override
    {
        return QAccessibleWidget::childCount() + static_cast<int>(bar_->marks().size());
    }
    QAccessibleInterface* child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (index < widgets)
            return QAccessibleWidget::child(index);
        const auto place = static_cast<std::size_t>(index - widgets);
        return place < bar_->marks().size() ? interfaceOf(bar_->marks()[place].fact) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = QAccessibleWidget::childCount(); i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return QAccessibleWidget::indexOfChild(child);
    }

private:
    QAccessibleInterface* interfaceOf(std::uint32_t fact) const
    {
        const auto known = marks_.find(fact);
        if (known != marks_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new AccessibleMark(bar_, fact);
        marks_.emplace(fact, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    TimelineBar* bar_;
    mutable std::map<std::uint32_t, QAccessible::Id> marks_;
};

QAccessibleInterface* makeInterface(const QString& /*key*/, QObject* object)
{
    auto* bar = qobject_cast<TimelineBar*>(object);
    return bar == nullptr ? nullptr : new AccessibleTimeline(bar);
}

} // namespace

void makeTimelinesAccessible()
{
    QAccessible::installFactory(makeInterface); // knows by itself whether it was installed before
}

} // namespace stowage::ui
