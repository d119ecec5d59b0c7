// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/splicing.h"

#include "document/splice.h"

namespace stowage::ui {

std::optional<doc::Link> splicedBy(const CanvasScene& stage, const std::vector<ElementId>& moved,
                                   const QPointF& at)
{
    const doc::Element* queue = moved.size() == 1 ? stage.document().find(moved.front()) : nullptr;
    if (queue == nullptr || !queue->is("queue"))
        return std::nullopt;
    const Hit hit = stage.at(at, moved);
    if (!hit.link || !doc::couldWait(stage.document(), *hit.link))
        return std::nullopt;
    return hit.link;
}

bool saySplice(Desk& desk, const std::vector<ElementId>& moved, const QPointF& at)
{
    const CanvasScene& stage = desk.stage();
    const std::optional<doc::Link> link = splicedBy(stage, moved, at);
    if (!link)
        return false;
    const Result<doc::Connection> made = doc::splice(stage.document(), *link, moved.front());
    desk.say(made
                 ? QObject::tr("makes it asynchronous: %1").arg(QString::fromStdString(made->words))
                 : QString::fromStdString(made.error().message));
    return true;
}

void addSplice(Desk& desk, std::vector<doc::Edit>& parts, const std::vector<ElementId>& moved,
               const QPointF& at)
{
    const CanvasScene& stage = desk.stage();
    const std::optional<doc::Link> link = splicedBy(stage, moved, at);
    if (!link)
        return;
    const Result<doc::Connection> made = doc::splice(stage.document(), *link, moved.front());
    if (!made) {
        desk.toast(QString::fromStdString(made.error().message));
        return;
    }
    parts.insert(parts.end(), made->edits.begin(), made->edits.end());
    desk.toast(QObject::tr("Made asynchronous: %1").arg(QString::fromStdString(made->words)));
}

} // namespace stowage::ui
