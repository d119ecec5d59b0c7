// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/other_keys.h"

#include <QCoreApplication>

namespace stowage::ui {

namespace {
constexpr OtherKey kCanvas[] = {
    {QT_TRANSLATE_NOOP("OtherKeys", "Play and pause"), QT_TRANSLATE_NOOP("OtherKeys", "Space")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Pan"),
     QT_TRANSLATE_NOOP("OtherKeys", "Space and drag, or drag with the middle button")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Zoom"), QT_TRANSLATE_NOOP("OtherKeys", "Ctrl+wheel")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Walk elements, tasks and connections"),
     QT_TRANSLATE_NOOP("OtherKeys", "Tab, Shift+Tab")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Walk along a connection or to a neighbour"),
     QT_TRANSLATE_NOOP("OtherKeys", "Alt+arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Nudge by one step of the grid"),
     QT_TRANSLATE_NOOP("OtherKeys", "Arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Nudge by ten steps"),
     QT_TRANSLATE_NOOP("OtherKeys", "Shift+arrows")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Add to the selection"),
     QT_TRANSLATE_NOOP("OtherKeys", "Ctrl+click, Shift+click, Shift and drag a box")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Take one of a group"),
     QT_TRANSLATE_NOOP("OtherKeys", "Click it once more")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Rename"), QT_TRANSLATE_NOOP("OtherKeys", "Enter, or type")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Add a part at the pointer"),
     QT_TRANSLATE_NOOP("OtherKeys", "/")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Add what usually comes next"),
     QT_TRANSLATE_NOOP("OtherKeys", "Ctrl+arrow towards where it goes")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Connect, or add and connect"),
     QT_TRANSLATE_NOOP("OtherKeys", "C; Ctrl+Shift+arrow towards where a new part goes")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Place one part after the other"),
     QT_TRANSLATE_NOOP("OtherKeys",
                       "Double-click it, or Ctrl+Enter; arrows and Enter place, Esc ends")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Explain a part"),
     QT_TRANSLATE_NOOP("OtherKeys", "F1, on the part or on what was drawn with it")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Keep the parent and ignore the grid"),
     QT_TRANSLATE_NOOP("OtherKeys", "Alt while dragging")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Keep to one direction"),
     QT_TRANSLATE_NOOP("OtherKeys", "Shift while dragging")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Duplicate"),
     QT_TRANSLATE_NOOP("OtherKeys", "Ctrl while dragging")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Bend a connection"),
     QT_TRANSLATE_NOOP("OtherKeys", "Drag a piece of its line, or arrows once it is chosen")},
    {QT_TRANSLATE_NOOP("OtherKeys", "Keep or drop what Tidy shows"),
     QT_TRANSLATE_NOOP("OtherKeys", "Enter, Esc")},
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
