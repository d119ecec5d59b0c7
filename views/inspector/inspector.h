// SPDX-License-Identifier: GPL-3.0-or-later
// All about the selection: what was asked (Settings), how it fares (Now), why (Why), and what
// happened to it (History).
#pragma once

#include "document/diff.h"
#include "document/edit.h"
#include "inspector/now_panel.h"
#include "report/why.h"

#include <deque>
#include <optional>

class QLabel;
class QListWidget;
class QTabWidget;

namespace stowage::ui {

class SettingsPanel;
class WhyPanel;

class Inspector : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(const Theme& theme, QWidget* parent = nullptr);

    void select(const doc::Document& document, const LiveState& live,
                const std::vector<Subject>& selection);
    void apply(const doc::Document& document, const doc::Change& change);
    void show(const doc::Document& document, const LiveState& live, const Frame& frame);
    void forgetAfter(Time at);
    void showWhy(const std::optional<WhyCard>& card);
    bool isWhyShown() const;
    void openWhy(); // turns to that page
    void setEditable(bool editable);
    void setTheme(const Theme& theme);

signals:
    void edited(const stowage::doc::Edit& edit);
    void commanded(const stowage::Command& command);
    void factChosen(std::uint32_t fact);
    void hovered(const std::vector<stowage::Subject>& subjects);
    void whyNeeded(); // the page was turned to

private:
    void refill();
    void add(const Notice& notice);
    bool concerns(const Notice& notice) const;
    void showTitle(const doc::Document& document, const LiveState& live);

    QLabel* title_ = nullptr;
    QLabel* below_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    SettingsPanel* settings_ = nullptr;
    NowPanel* now_ = nullptr;
    WhyPanel* why_ = nullptr;
    QListWidget* history_ = nullptr;
    std::vector<Subject> selection_;
    std::deque<Notice> notices_;
    bool editable_ = true;
};

} // namespace stowage::ui
