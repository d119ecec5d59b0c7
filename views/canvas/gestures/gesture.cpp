// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/gesture.h"

#include "base/text.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/moving.h"
#include "document/rules.h"

namespace stowage::ui {

void Desk::connected(const doc::Connection& made)
{
    toast(QString::fromStdString(made.words));
}

void performConnection(Desk& desk, const ElementId& from, const ElementId& to, doc::Towards towards)
{
    const Result<doc::Connection> made = doc::connect(desk.stage().document(), from, to, towards);
    if (!made) {
        desk.toast(QString::fromStdString(made.error().message));
        return;
    }
    if (made->edits.size() == 1)
        desk.perform(made->edits.front());
    else if (!made->edits.empty())
        desk.perform(doc::Batch{{}, made->edits});
    desk.connected(*made);
}

void performGrown(Desk& desk, std::vector<doc::Edit> parts, const std::vector<ElementId>& elements)
{
    if (parts.empty())
        return;
    const Result<doc::Document> next = doc::apply(desk.stage().document(), doc::Batch{{}, parts});
    if (!next) {
        desk.toast(QString::fromStdString(next.error().message));
        return;
    }
    std::vector<doc::Placed> grown = doc::grownFrames(*next, elements);
    const Result<doc::Document> settled = doc::apply(*next, doc::Move{grown});
    if (!grown.empty())
        parts.push_back(doc::Move{std::move(grown)});
    std::vector<std::string> more;
    if (settled)
        more = doc::sideEffects(desk.stage().document(),
                                doc::othersMoved(desk.stage().document(), *settled, elements));
    if (parts.size() == 1)
        desk.perform(parts.front());
    else
        desk.perform(doc::Batch{doc::labelOf(desk.stage().document(), parts.front()), parts});
    if (!more.empty()) // what else has changed is never left unsaid
        desk.toast(asSentence(joined(more, ", ")));
}

QString asSentence(const std::string& words)
{
    QString sentence = QString::fromStdString(words);
    if (sentence.isEmpty())
        return sentence;
    sentence[0] = sentence[0].toUpper();
    return sentence + QLatin1Char('.');
}

} // namespace stowage::ui
