// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/other_keys.h"

#include <QCoreApplication>

namespace stowage::ui {

namespace {
constexpr OtherKey kCanvas[] = {
    {QT_TRANSLATE_NOOP("OtherKeys", "Play and pause"), QT_TRANSLATE_NOOP("OtherKeys", "Space")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Pan"), QT_TRANSLATE_NOOP("OtherKeys", "Space and drag")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Zoom"), QT_TRANSLATE_NOOP("OtherKeys", "Ctrl+wheel")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Walk elements, tasks and connections"),
     QT_TRANSLATE_NOOP("OtherKeys", "Tab, Shift+Tab")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Walk along a connection or to a neighbour"),
     QT_TRANSLATE_NOOP("OtherKeys", "Alt+arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Nudge by one step of the grid"),
     QT_TRANSLATE_NOOP("OtherKeys", "Arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Nudge by ten steps"),
     QT_TRANSLATE_NOOP("OtherKeys", "Shift+arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Grow the usual neighbour"),
     QT_TRANSLATE_NOOP("OtherKeys", "Ctrl+arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Rename"), QT_TRANSLATE_NOOP("OtherKeys", "Enter, or type")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Add a part at the pointer"),
     QT_TRANSLATE_NOOP("OtherKeys", "/")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Keep the parent and ignore the grid"),
     QT_TRANSLATE_NOOP("OtherKeys", "Alt while dragging")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Keep to one direction"),
     QT_TRANSLATE_NOOP("OtherKeys", "Shift while dragging")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Duplicate"),
     QT_TRANSLATE_NOOP("OtherKeys", "Ctrl while dragging")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Open the context menu"),
     QT_TRANSLATE_NOOP("OtherKeys", "Menu key, Shift+F10")},
    {QT_TRANSLATE_NOOP("OtherKeys", "End what the mouse is at, then the selection"),
     QT_TRANSLATE_NOOP("OtherKeys", "Esc")},
};

constexpr OtherKey kTimeline[] = {
    {QT_TRANSLATE_NOOP("OtherKeys", "Walk the marks"),
     QT_TRANSLATE_NOOP("OtherKeys", "Ctrl+Left, Ctrl+Right")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Move by 5 s"), QT_TRANSLATE_NOOP("OtherKeys", "Left, Right")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Move by 60 s"),
     QT_TRANSLATE_NOOP("OtherKeys", "Shift+Left, Shift+Right")},
};
} // namespace

std::span<const OtherKey> canvasKeys()
{
    return kCanvas;
}

std::span<const OtherKey> timelineKeys()
{
    return kTimeline;
}

QString wordsOfKey(const char* text)
{
    return QCoreApplication::translate("OtherKeys", text);
}

} // namespace stowage::ui
