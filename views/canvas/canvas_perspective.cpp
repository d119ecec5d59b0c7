// SPDX-License-Identifier: GPL-3.0-or-later
// How the canvas turns from one perspective to another, and shows what steps back.
#include "canvas/canvas_view.h"
#include "canvas/heat_tile.h"
#include "canvas/service_tasks.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

#include <array>

namespace stowage::ui {

namespace {
struct Choice {
    Shown shown;
    const char* text;  // of the menu
    const char* name;  // of the action
    const char* words; // what it shows
    Qt::Key key;
};

constexpr std::array<Choice, 4> kChoices{{
    {std::nullopt, QT_TRANSLATE_NOOP("CanvasView", "&Whole drawing"), "Whole drawing",
     QT_TRANSLATE_NOOP("CanvasView", "Whole drawing"), Qt::Key_0},
    {doc::Perspective::placement, QT_TRANSLATE_NOOP("CanvasView", "P&lacement"), "Placement",
     QT_TRANSLATE_NOOP("CanvasView", "Placement: what sits where"), Qt::Key_1},
    {doc::Perspective::traffic, QT_TRANSLATE_NOOP("CanvasView", "T&raffic"), "Traffic",
     QT_TRANSLATE_NOOP("CanvasView", "Traffic: who calls whom"), Qt::Key_2},
    {doc::Perspective::control, QT_TRANSLATE_NOOP("CanvasView", "C&ontrol"), "Control",
     QT_TRANSLATE_NOOP("CanvasView", "Control: who decides what"), Qt::Key_3},
}};

QString translated(const char* text)
{
    return QCoreApplication::translate("CanvasView", text);
}

std::size_t placeOf(const Shown& shown)
{
    std::size_t n = 0;
    while (n + 1 < kChoices.size() && kChoices[n].shown != shown)
        ++n;
    return n;
}
} // namespace

void CanvasView::makePerspectiveActions()
{
    auto* group = new QActionGroup(this);
    for (const Choice& choice : kChoices) {
        QAction* action = group->addAction(translated(choice.text));
        action->setObjectName(QLatin1String(choice.name));
        action->setShortcut(QKeySequence(Qt::ALT | choice.key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setCheckable(true);
        action->setChecked(!choice.shown);
        connect(action, &QAction::triggered, this, [this, shown = choice.shown] { turnTo(shown); });
        addAction(action);
        perspectiveActions_.push_back(action);
    }
    // Digits are hard to reach on some keyboards.
    addCanvasAction(perspectiveActions_, tr("Ne&xt perspective"), "Next perspective",
                    {QKeySequence(Qt::Key_F7)}, &CanvasView::nextPerspective);
}

void CanvasView::turnTo(const Shown& shown)
{
    const Choice& choice = kChoices[placeOf(shown)];
    for (QAction* action : perspectiveActions_)
        if (action->objectName() == QLatin1String(choice.name))
            action->setChecked(true);
    stage_->turnTo(shown);
    say(translated(choice.words));
    viewport()->update();
}

void CanvasView::nextPerspective()
{
    turnTo(kChoices[(placeOf(stage_->perspective().now()) + 1) % kChoices.size()].shown);
}

QString CanvasView::perspectiveWords() const
{
    const Shown shown = stage_->perspective().now();
    return shown ? translated(kChoices[placeOf(shown)].words) : QString();
}

// What the perspective is not about steps back behind a veil; then come the tasks of services.
void CanvasView::paintPerspective(const Paint& paint) const
{
    const PerspectiveChange& perspective = stage_->perspective();
    const bool isFar = transform().m11() < kTileZoom;
    if (perspective.isWhole() || isFar) // nothing of either could be seen
        return;
    QColor veil = paint.theme.canvas;
    for (const auto& element : paint.document.elements()) {
        const qreal strength = perspective.strengthOf(*element);
        if (strength == 1 || !element->place || element->kind().holdsOthers)
            continue;
        veil.setAlphaF(static_cast<float>(1 - strength));
        paint.painter.fillRect(ui::boxOf(*element).adjusted(-1, -1, 1, 1), veil);
    }
    if (perspective.inServices() > 0)
        paintTasksOfServices(paint, stage_->hosts(), perspective.inServices());
}

} // namespace stowage::ui
