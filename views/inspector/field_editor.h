// SPDX-License-Identifier: GPL-3.0-or-later
// The one factory from a row to the widget that edits it.
#pragma once

#include "base/ids.h"
#include "field/field.h"
#include "look/theme.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

class QWidget;

namespace stowage::ui {

// An element that a reference may point at.
struct Reference {
    ElementId id = {};
    QString name = {};
};

struct EditorNeeds {
    std::function<void(const doc::Value&)> commit = {};
    // Why what was typed is no value of the row.
    std::function<void(const QString&)> refuse = {};
    // Elements of a kind, for rows that refer to one.
    std::function<std::vector<Reference>(std::string_view kind)> references = {};
    Theme theme = {};
    std::vector<std::int64_t> offered = {}; // the numbers to choose from; none: any in its range
};

struct FieldEditor {
    QWidget* widget = nullptr;
    std::function<void(const doc::Value&)> show = {};  // without committing
    std::function<void(int differing)> showMixed = {}; // "3 values"
};

FieldEditor makeEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent);

} // namespace stowage::ui
