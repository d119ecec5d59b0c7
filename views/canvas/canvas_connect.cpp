// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection can lead to, as a menu: parts that come new, and what is drawn already.
#include "canvas/canvas_view.h"
#include "canvas/drop_asked.h"
#include "canvas/paint.h"
#include "document/rules.h"
#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/part_button.h"

#include <QMenu>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kApart = 80;      // from an element to one that grows out of it
constexpr int kLongestName = 40;  // letters, so that a menu fits on the screen
constexpr int kLongestWords = 60; // which name elements too

// How an entry reads, and its tool tip, which an action makes from its text unless it has one.
QAction* addEntry(QMenu& menu, const QIcon& icon, const QString& first, std::string_view words)
{
    const QString more = said(words);
    QAction* action =
        menu.addAction(icon, plainCaption(first, kLongestName) + QStringLiteral(" – ") +
                                 plainCaption(more, kLongestWords));
    action->setObjectName(first);
    setPlainToolTip(action, first + QStringLiteral(" – ") + more);
    return action;
}

QIcon iconOf(const doc::KindInfo& kind, const Theme& theme, qreal ratio)
{
    return QIcon(tile(QString::fromStdString(doc::snakeCase(kind.key)), 20,
                      toneOf(kind, theme).tile, theme, ratio));
}
} // namespace

bool CanvasView::fillTargets(QMenu& menu, const ElementId& from, const QPointF& at,
                             doc::Towards towards)
{
    const doc::Document& document = stage_->document();
    const doc::DropAsked asked = dropAsked(*stage_, at);
    for (const doc::PartChoice& choice : doc::partChoices(document, from, asked, towards)) {
        const doc::KindInfo& kind = *doc::findKind(choice.kind);
        const QAction* action = addEntry(menu, iconOf(kind, stage_->theme(), devicePixelRatioF()),
                                         tr("New %1").arg(said(kind.noun)), choice.words);
        connect(action, &QAction::triggered, this,
                [this, from, choice, asked] { addConnected(from, choice, asked); });
    }
    menu.addSeparator();
    for (const doc::LinkChoice& choice : doc::linkChoices(document, from, towards)) {
        const doc::Element* target = document.find(choice.target);
        const QAction* action =
            addEntry(menu, iconOf(target->kind(), stage_->theme(), devicePixelRatioF()),
                     fromUtf8(target->name), choice.words);
        connect(action, &QAction::triggered, this, [this, from, to = choice.target, towards] {
            performConnection(*this, from, to, towards);
        });
        // Several may be called alike.
        connect(action, &QAction::hovered, this, [this, to = choice.target] { lightUp({to}); });
    }
    connect(&menu, &QMenu::aboutToHide, this, [this] { lightUp({}); });
    return !menu.isEmpty();
}

void CanvasView::addConnected(const ElementId& from, const doc::PartChoice& choice,
                              const doc::DropAsked& asked)
{
    if (!editable_)
        return;
    const doc::DropPlan plan = doc::partPlan(stage_->document(), from, choice, asked);
    takePlan(plan);
    if (!plan.refusal && stage_->document().find(plan.element) != nullptr)
        emit connectionMade({plan.element, {}});
}

// What it has made is shown, otherwise the connection itself.
void CanvasView::connected(const doc::Connection& made)
{
    toast(QString::fromStdString(made.words));
    if (!made.created.isEmpty())
        emit connectionMade({made.created, {}});
    else
        emit connectionMade({made.link.from, made.link});
}

void CanvasView::offerTargets(const ElementId& from, const QPointF& at, doc::Towards towards)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("Connect to"));
    menu->setAccessibleName(tr("Connect to"));
    if (!editable_ || !fillTargets(*menu, from, at, towards)) {
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
                 box.center() + QPointF(direction.x() * half.x(), direction.y() * half.y()),
                 doc::Towards::any);
}

void CanvasView::connectSelected()
{
    growTowards({1, 0});
}

} // namespace stowage::ui
