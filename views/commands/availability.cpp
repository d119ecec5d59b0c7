// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/availability.h"

#include <QAction>

namespace stowage::ui {

namespace {
constexpr auto kWhyNot = "whyNot"; // a property of the action
}

void setAvailable(QAction& action, bool isAvailable, const QString& whyNot)
{
    action.setProperty(kWhyNot, isAvailable ? QVariant() : QVariant(whyNot));
    action.setEnabled(isAvailable);
}

QString whyNotOf(const QAction& action)
{
    return action.isEnabled() ? QString() : action.property(kWhyNot).toString();
}

} // namespace stowage::ui
