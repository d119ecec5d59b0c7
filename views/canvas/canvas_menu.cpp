// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_view.h"
#include "canvas/offers.h"
#include "document/meanings.h"
#include "look/plain_text.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

namespace stowage::ui {

void CanvasView::fillMenu(QMenu& menu, const Hit& hit)
{
    menu.setObjectName(QStringLiteral("Canvas menu"));
    const auto addOwn = [this, &menu](std::initializer_list<const char*> names) {
        for (QAction* action : editActions_)
            for (const char* name : names)
                if (action->objectName() == QLatin1String(name))
                    menu.addAction(action);
    };
    if (hit.subject) {
        const Subject subject = *hit.subject;
        if (editable_)
            for (const Offer& offer : offersFor(stage_->document(), stage_->live(), subject)) {
                QAction* action = menu.addAction(plainCaption(offer.text));
                action->setObjectName(offer.text);
                setPlainToolTip(action, offer.text);
                connect(action, &QAction::triggered, this, [this, offer] { carryOut(offer); });
            }
        if (!menu.isEmpty())
            menu.addSeparator();
        QAction* why = menu.addAction(tr("Why?"));
        why->setObjectName(QStringLiteral("Why?"));
        connect(why, &QAction::triggered, this, [this, subject] { emit whyWanted(subject); });
    }
    const bool isDrawn = hit.subject && std::holds_alternative<ElementId>(*hit.subject);
    if (isDrawn || link_) {
        menu.addSeparator();
        if (isDrawn)
            fillConnect(menu, std::get<ElementId>(*hit.subject));
        else if (editable_)
            fillMeanings(menu);
        addOwn({"Rename", "Copy", "Cut", "Duplicate", "Delete"});
    } else if (!hit.subject) {
        QAction* add = menu.addAction(tr("Add a part…"));
        add->setObjectName(QStringLiteral("Add a part here"));
        add->setEnabled(editable_);
        connect(add, &QAction::triggered, this,
                [this, at = QCursor::pos()] { emit addWanted(at); });
        addOwn({"Paste", "Select all"});
        menu.addSeparator();
        menu.addAction(viewActions_[3]);
    }
}

void CanvasView::carryOut(const Offer& offer)
{
    if (!offer.inbox.isEmpty())
        emit inboxWanted(offer.inbox);
    else if (!mayCarryOut(offer, this))
        return;
    else if (offer.follows)
        emit followWanted(offer.command);
    else
        emit commanded(offer.command);
}

void CanvasView::fillConnect(QMenu& menu, const ElementId& element)
{
    auto* targets = new QMenu(tr("Connect to"), &menu);
    targets->setObjectName(QStringLiteral("Connect to"));
    const QRectF box = stage_->boxOf(element);
    if (editable_ && fillTargets(*targets, element, box.center() + QPointF(box.width() + 80, 0)))
        menu.addMenu(targets);
    else
        delete targets;
}

void CanvasView::fillMeanings(QMenu& menu)
{
    for (const doc::Meaning& meaning : doc::otherMeanings(stage_->document(), *link_)) {
        const QString words = tr("Change to “%1”").arg(fromUtf8(meaning.words));
        QAction* action = menu.addAction(plainCaption(words));
        action->setObjectName(QStringLiteral("Change to"));
        setPlainToolTip(action, words);
        connect(action, &QAction::triggered, this, [this, edit = meaning.edit] { perform(edit); });
    }
}

void CanvasView::openMenu()
{
    const QPoint at =
        selection_.empty() ? viewport()->rect().center() : onScreen(selection_.front()).center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
    contextMenuEvent(&asked);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint at = event->pos();
    Hit hit = stage_->at(mapToScene(at));
    if (event->reason() == QContextMenuEvent::Keyboard) {
        hit = {};
        if (!selection_.empty()) {
            hit.subject = selection_.front();
            at = onScreen(selection_.front()).center();
        }
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, hit);
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace stowage::ui
