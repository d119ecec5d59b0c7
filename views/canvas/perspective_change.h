// SPDX-License-Identifier: GPL-3.0-or-later
// Which perspective the canvas shows, and how far the change to it has come.
#pragma once

#include "document/perspectives.h"

#include <QObject>
#include <QVariantAnimation>

#include <optional>

namespace stowage::ui {

// None: the whole drawing, with nothing in the background.
using Shown = std::optional<doc::Perspective>;

class PerspectiveChange : public QObject {
    Q_OBJECT

public:
    explicit PerspectiveChange(QObject* parent = nullptr);

    void turnTo(Shown to, int milliseconds); // 0: at once
    Shown now() const { return to_; }        // what it turns to, or has turned to
    bool isWhole() const { return !from_ && !to_; }

    // 1 where it is part of what is shown, less where it steps back.
    qreal strengthOf(const doc::Document& document, const doc::Link& link) const;
    qreal strengthOf(const doc::Element& element) const;
    // 0: tasks are where they run; 1: they are with their services.
    qreal inServices() const;

signals:
    void changed();

private:
    qreal between(qreal before, qreal after) const;

    Shown from_, to_;
    qreal share_ = 1; // of the way
    QVariantAnimation animation_;
};

} // namespace stowage::ui
