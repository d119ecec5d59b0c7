// SPDX-License-Identifier: GPL-3.0-or-later
// Answers "why?": the sentence, the candidates with what was needed and what there was, the chain
// of causes, AWS's words, and how faithful the rules are.
#pragma once

#include "look/theme.h"
#include "report/why.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace stowage::ui {

class WhyPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit WhyPanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::optional<WhyCard>& card); // none: nothing was decided about it
    void setTheme(const Theme& theme);

signals:
    void factChosen(std::uint32_t fact);
    void hovered(const std::vector<stowage::Subject>& subjects);
    void subjectChosen(const stowage::Subject& subject);

private:
    void addHead(QVBoxLayout* column, const QString& text, QWidget* content) const;
    void addCandidates(QVBoxLayout* column, QWidget* content);
    void addCauses(QVBoxLayout* column, QWidget* content);
    QWidget* causeRow(const CauseStep& step, QWidget* parent);
    void addRules(QVBoxLayout* column, QWidget* content) const;
    void rebuild();

    Theme theme_;
    std::optional<WhyCard> card_;
};

} // namespace stowage::ui
