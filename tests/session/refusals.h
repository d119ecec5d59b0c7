// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that AWS refuses, as rows of a table, and the drawing they are about.
#pragma once

#include "session/story.h"

#include <string>

namespace stowage::session {

// Two VPCs: vpc with the subnets a, a2 and b and the security group guard, and other with the
// subnets far and farther and the group alien.
doc::Document twoNetworks();

// In it, alb on port 80 with guard, forwarding to tg, and inner, which listens nowhere, with the
// target group free of nobody.
void drawBalancers(Story& story);

std::string many(int count, const std::string& item); // as the items of a list

// The columns and rows of a test that calls expectRefusal. Sourced answers were found in AWS's own
// words.
void addRefusalColumns();
struct Refusal {
    const char* name;
    std::string operation, with, answer;
    bool sourced = false;
};
void addRefusal(const Refusal& refusal);

// The call of the row is answered as it says, and nothing of it is carried out.
void expectRefusal(Story& story);

} // namespace stowage::session
