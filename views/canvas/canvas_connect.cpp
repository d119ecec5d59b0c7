// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection can lead to, as a menu: parts that come new, and what is drawn already.
#include "canvas/canvas_view.h"
#include "canvas/drop_asked.h"
#include "canvas/paint.h"
#include "document/rules.h"
#include "look/icons.h"
#include "palette/part_button.h"

#include <QMenu>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kApart = 80; // from an element to one that grows out of it

QString menuText(const QString& first, std::string_view words)
{
    QString text = first + QStringLiteral(" – ") + fromUtf8(words);
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QIcon iconOf(const doc::KindInfo& kind, const Theme& theme, qreal ratio)
{
    return QIcon(tile(QString::fromStdString(doc::snakeCase(kind.key)), 20,
                      toneOf(kind, theme).tile, theme, ratio));
}
} // namespace

bool CanvasView::fillTargets(QMenu& menu, const ElementId& from, const QPointF& at)
{
    const doc::Document& document = stage_->document();
    const doc::DropAsked asked = dropAsked(*stage_, at);
    for (const doc::PartChoice& choice : doc::partChoices(document, from, asked)) {
        const doc::KindInfo& kind = *doc::findKind(choice.kind);
        QAction* action =
            menu.addAction(iconOf(kind, stage_->theme(), devicePixelRatioF()),
                           menuText(tr("New %1").arg(fromUtf8(kind.noun)), choice.words));
        action->setObjectName(tr("New %1").arg(fromUtf8(kind.noun)));
        connect(action, &QAction::triggered, this,
                [this, from, choice, asked] { addConnected(from, choice, asked); });
    }
    menu.addSeparator();
    for (const doc::LinkChoice& choice : doc::linkChoices(document, from)) {
        const doc::Element* target = document.find(choice.target);
        QAction* action =
            menu.addAction(iconOf(target->kind(), stage_->theme(), devicePixelRatioF()),
                           menuText(fromUtf8(target->name), choice.words));
        action->setObjectName(fromUtf8(target->name));
        connect(action, &QAction::triggered, this,
                [this, from, to = choice.target] { performConnection(*this, from, to); });
    }
    return !menu.isEmpty();
}

void CanvasView::addConnected(const ElementId& from, const doc::PartChoice& choice,
                              const doc::DropAsked& asked)
{
    if (!editable_)
        return;
    const doc::DropPlan plan = doc::partPlan(stage_->document(), from, choice, asked);
    if (plan.refusal) {
        toast(QString::fromStdString(plan.refusal->words));
        return;
    }
    const doc::Document before = stage_->document();
    for (const doc::Edit& edit : plan.edits)
        perform(edit);
    choose({plan.element});
    bringIntoView(before);
    toast(QString::fromStdString(plan.defaults));
}

void CanvasView::offerTargets(const ElementId& from, const QPointF& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("Connect to"));
    menu->setAccessibleName(tr("Connect to"));
    if (!editable_ || !fillTargets(*menu, from, at)) {
        delete menu;
        toast(tr("Nothing can be connected with it."));
        return;
    }
    menu->popup(viewport()->mapToGlobal(mapFromScene(at)));
}

// What a connection to the right, left, below or above would lead to.
void CanvasView::growTowards(QPointF direction)
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (elements.size() != 1)
        return;
    const QRectF box = stage_->boxOf(elements.front());
    const QPointF half(box.width() / 2 + kApart * 2, box.height() / 2 + kApart);
    offerTargets(elements.front(),
                 box.center() + QPointF(direction.x() * half.x(), direction.y() * half.y()));
}

void CanvasView::connectSelected()
{
    growTowards({1, 0});
}

} // namespace stowage::ui
