// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes that change nothing while the form that they stand in is scrolled.
#pragma once

#include <QWheelEvent>
#include <QWidget>

namespace stowage::ui {

// A box only takes the wheel once it is being edited, so that scrolling the form changes nothing.
template <class Box> class CalmBox : public Box {
public:
    explicit CalmBox(QWidget* parent) : Box(parent) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (this->hasFocus())
            Box::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace stowage::ui
