SELECT root FROM console_root;
