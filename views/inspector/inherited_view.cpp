// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inherited_view.h"

#include "canvas/paint.h"
#include "look/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {
constexpr int kLabelWidth = 118; // as the rows below have it

PlainLabel* mutedLabel(const Theme& theme, const QString& words)
{
    auto* label = new PlainLabel(words);
    label->setProperty("role", QStringLiteral("muted"));
    label->setFont(theme.font(TextRole::normal));
    label->setWordWrap(true);
    return label;
}
} // namespace

InheritedView::InheritedView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Inherited"));
    setAccessibleName(tr("Inherited"));
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(theme_.spacing.small);
    setVisible(false);
}

void InheritedView::clear()
{
    while (QLayoutItem* item = column_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be in one of them that this was asked for
        }
        delete item;
    }
}

void InheritedView::show(const doc::Document& document, const ElementId& element, bool editable)
{
    document_ = document;
    element_ = element;
    std::vector<doc::Inherited> lines;
    std::vector<std::vector<Choice>> choices;
    QList<QStringList> now;
    for (doc::Inherited& one : doc::inheritedOf(document, element)) {
        choices.emplace_back();
        QStringList made{fromUtf8(one.label), fromUtf8(one.value), fromUtf8(one.source),
                         QString::number(int(editable) + 2 * int(one.isOverridden))};
        const bool decides = !one.link.empty();
        for (const ElementId& id :
             decides ? doc::choicesFor(document, element, one.link) : std::vector<ElementId>())
            choices.back().push_back({id, fromUtf8(document.find(id)->name)});
        for (const Choice& choice : choices.back())
            made.append(choice.name);
        now.append(made);
        lines.push_back(std::move(one));
    }
    setVisible(!lines.empty());
    if (now == shown_)
        return;
    shown_ = now;
    clear();
    if (lines.empty())
        return;
    auto* head = new PlainLabel(tr("Inherited").toUpper());
    head->setFont(theme_.font(TextRole::groupHead));
    head->setProperty("role", QStringLiteral("groupHead"));
    column_->addWidget(head);
    for (std::size_t n = 0; n < lines.size(); ++n)
        addLine(lines[n], choices[n], editable);
}

void InheritedView::addLine(const doc::Inherited& one, const std::vector<Choice>& choices,
                            bool editable)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    PlainLabel* label = mutedLabel(theme_, fromUtf8(one.label));
    label->setFixedWidth(kLabelWidth);
    row->addWidget(label);
    const QString from = tr("%1, from %2").arg(fromUtf8(one.value), fromUtf8(one.source));
    auto* words = mutedLabel(theme_, one.isOverridden ? tr("overridden: not %1").arg(from) : from);
    words->setObjectName(QStringLiteral("Inherited ") + fromUtf8(one.label));
    row->addWidget(words, 1);
    column_->addWidget(line);
    if (!editable)
        return;
    if (choices.size() > 1)
        addChoices(one, choices, row);
    else if (!one.field.empty())
        addOverride(one, row);
}

// Another link gives another value.
void InheritedView::addChoices(const doc::Inherited& one, const std::vector<Choice>& choices,
                               QHBoxLayout* row)
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("Override ") + fromUtf8(one.label));
    box->setAccessibleName(tr("%1 from").arg(fromUtf8(one.label)));
    box->setFocusPolicy(Qt::StrongFocus);
    box->setMinimumContentsLength(4);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Choice& choice : choices)
        box->addItem(choice.name, QString::fromStdString(choice.id.text));
    box->setCurrentIndex(box->findData(QString::fromStdString(one.from.text)));
    setPlainToolTip(box, tr("Take it from another one."));
    connect(box, &QComboBox::activated, this,
            [this, box, link = std::string(one.link), from = one.from] {
                const ElementId to(box->currentData().toString().toStdString());
                if (document_.findLink(element_, from, link) != nullptr &&
                    document_.find(to) != nullptr && to != from)
                    emit edited(doc::relinked(document_, element_, link, from, to));
            });
    row->addWidget(box);
}

// A row below says something else, or has done so and gives it up again.
void InheritedView::addOverride(const doc::Inherited& one, QHBoxLayout* row)
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("Override ") + fromUtf8(one.label));
    button->setFocusPolicy(Qt::StrongFocus);
    const doc::Field* field = doc::findField(document_.find(element_)->kind().rows, one.field);
    const bool isNumber = field != nullptr && field->shape == doc::Shape::integer;
    const bool mayReset = one.isOverridden && isNumber;
    button->setText(mayReset ? tr("Inherit") : tr("Override"));
    button->setAccessibleName(
        (mayReset ? tr("Take %1 from there again") : tr("Say something else for %1"))
            .arg(fromUtf8(one.label)));
    setPlainToolTip(button, button->accessibleName());
    connect(button, &QToolButton::clicked, this, [this, mayReset, key = std::string(one.field)] {
        if (mayReset)
            emit edited(doc::SetField{{element_}, key, std::int64_t{0}});
        else
            goToRow(QString::fromStdString(key));
    });
    row->addWidget(button);
}

void InheritedView::goToRow(const QString& key)
{
    QWidget* form = parentWidget();
    auto* row = form ? form->findChild<QWidget*>(QStringLiteral("Settings ") + key) : nullptr;
    if (row == nullptr)
        return;
    row->setFocus(Qt::OtherFocusReason);
    for (QWidget* at = form; at != nullptr; at = at->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(at))
            area->ensureWidgetVisible(row);
}

} // namespace stowage::ui
